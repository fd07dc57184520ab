"""Make the bundled encoder: the cut base, general distillation, then adaptation to the guide's questions.

1. `distil`, on aligned Vietnamese and English sentences. The student reads a sentence without diacritics, in chat
   spelling or in English. It is pulled to the base encoder's vector of the Vietnamese sentence with diacritics, by the
   cosine and by contrast with the other sentences of the batch (as in SimCSE, arXiv 2104.08821).
2. `adapt`, on the bank's questions and the guide's texts. Every label (point, section, kind of small talk, theme out of
   scope) has a learned target vector, and a softmax over the targets pulls each text to that of its label. Points that
   answer the same questions share their mass. Questions out of scope may go to any such theme, or to none. The
   sentences of stage 1 stay where they were.
3. `average` of the weights with those of stage 1 (WiSE-FT, arXiv 2109.01903): questions unlike the bank's keep the
   general geometry, which the adapted weights alone lose.

A part of the bank (`fitting.is_held_out`) is not trained on, so that ranking and thresholds are fitted on questions
that the encoder has not seen.
"""

import json
import random
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import torch
from torch.nn.functional import cross_entropy, normalize
from tqdm import tqdm

from index.building.fitting import is_held_out
from index.building.open_library import Report
from index.encoders.encoder import PASSAGE_PROMPT, QUERY_PROMPT
from index.serving.queries import join_turn
from index.serving.sources import collect_passages, load_sources
from index.training.base_folder import save_base
from index.training.general_text import read_pairs
from index.training.misspelling import rename_influencers, strip_all, strip_some, vary
from index.training.recipe import Recipe
from index.training.stage import Stage, encode, encode_with_gradients
from index.training.target_loss import TargetLoss
from index.values.location import BUNDLED_MODEL
from index.values.passages import OUT_OF_SCOPE, SECTION, SMALL_TALK, Passage
from knowledge.bank import NEAR, QuestionBank
from knowledge.guide import Guide
from knowledge.toolbox.errors import BaseModelUnavailable

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

TEXTS, POINTS = "text", "point"
"""Groups of examples beside those that a prefix of their labels names."""
TELL_KOL_APART = ("kol/", "roles/", f"{SECTION}kol", f"{SECTION}roles", f"{OUT_OF_SCOPE}{NEAR} roles/")
"""Labels whose questions mean KOL, KOC and influencer apart."""
RENAMED = 0.15
"""Share of the other questions in which influencers get another name."""
CENTRE_TEXTS = 40
"""Texts of a label whose mean is where its target begins: the target is learned, so more would change nothing."""
MOST_TOKENS = 512
"""What the finished encoder reads: as many positions as its base has."""
_T = TypeVar("_T")


def train(
    out: Path, general: Path | None, report: Report, recipe: Recipe | None = None, start: Path | None = None
) -> None:
    """Write the encoder to `out`; raise BaseModelUnavailable without the package that carries the base, or `start`.

    `general` is a folder with aligned help pages (`general_text`); without it the guide's own sentences stand in,
    and less of the general ability is kept. `start` is the folder of an encoder to go on from: then stage 1 is left
    out, and its own vectors are what general sentences stay at.
    """
    from sentence_transformers import SentenceTransformer

    if start and not (start / "config.json").is_file():
        raise BaseModelUnavailable(f"{start}: an encoder's folder wanted, such as {BUNDLED_MODEL}")
    recipe = recipe or Recipe()
    torch.manual_seed(recipe.seed)
    sources = load_sources()
    guide, bank = sources.guide, sources.bank
    pairs = read_pairs(general) if general else _own_pairs(guide)
    with tempfile.TemporaryDirectory() as scratch:
        base = start or save_base(Path(scratch), vocabulary_texts(guide, bank), report)
        model = SentenceTransformer(str(base), device="cpu")
        pairs = [pair for pair in pairs if len(pair[0]) < recipe.general_characters]
        teacher = encode(model, [QUERY_PROMPT + vietnamese for vietnamese, _ in pairs])
        if start is None:
            report(f"General distillation on {len(pairs)} sentence pairs.")
            distil(model, pairs, teacher, recipe)
        before = {name: weights.clone() for name, weights in model.state_dict().items()}
        report("Adapting to the question bank.")
        adapt(model, guide, bank, pairs, teacher, recipe)
        average(model, before, recipe.adapted_share)
        save_half(model, out)
    report(f"Saved to {out}.")


def vocabulary_texts(guide: Guide, bank: QuestionBank) -> list[str]:
    """Return the project's own texts, whose word pieces are all kept."""
    return [passage.text for passage in collect_passages(guide, bank)]


def _own_pairs(guide: Guide) -> list[tuple[str, str]]:
    return [(point.texts["vi"].title, point.texts["en"].title) for point in guide.points()]


def distil(
    model: "SentenceTransformer", pairs: Sequence[tuple[str, str]], teacher: torch.Tensor, recipe: Recipe
) -> None:
    """Do stage 1; `teacher` holds the base encoder's vector of each pair's Vietnamese sentence."""
    chance = random.Random(recipe.seed)
    stage = Stage(model, recipe, recipe.general_rates, recipe.general_steps)
    for _ in tqdm(range(recipe.general_steps), desc="general", disable=None):
        rows = chance.sample(range(len(pairs)), min(recipe.general_batch, len(pairs)))
        texts = [QUERY_PROMPT + _other_form(pairs[row], chance) for row in rows]
        vectors = encode_with_gradients(model, texts, recipe.text_tokens)
        wanted = teacher[rows]
        contrast = cross_entropy(vectors @ wanted.T / recipe.general_temperature, torch.arange(len(rows)))
        loss = recipe.cosine_weight * (1 - (vectors * wanted).sum(1)).mean() + contrast
        stage.step(loss)


def _other_form(pair: tuple[str, str], chance: random.Random) -> str:
    """Return a pair's sentence in another form.

    Half of the time without diacritics, which the base encoder knows least; then some words without, English, as it
    is, or misspelt.
    """
    vietnamese, english = pair
    draw = chance.random()
    if draw < 0.5:
        return strip_all(vietnamese, chance)
    if draw < 0.6:
        return strip_some(vietnamese, chance)
    if draw < 0.75:
        return english
    return vietnamese if draw < 0.82 else vary(vietnamese, chance)


@dataclass(frozen=True)
class _Example:
    text: str
    label: int


def adapt(
    model: "SentenceTransformer",
    guide: Guide,
    bank: QuestionBank,
    pairs: Sequence[tuple[str, str]],
    teacher: torch.Tensor,
    recipe: Recipe,
) -> None:
    """Do stage 2; `pairs` and `teacher` are those of stage 1."""
    chance = random.Random(recipe.seed + 1)
    passages = [one for one in collect_passages(guide, bank) if one.kind != "question" or not is_held_out(one.text)]
    names = list(dict.fromkeys(one.label for one in passages))
    streams = {group: _shuffled(pool, chance) for group, pool in _pools(passages, names, bank).items()}
    general = _shuffled(list(range(len(pairs))), chance)
    loss_of = TargetLoss(names, bank, _centres(model, passages, names), recipe.overlap_share)
    stage = Stage(model, recipe, recipe.adapt_rates, recipe.adapt_steps, loss_of.groups(recipe))
    for _ in tqdm(range(recipe.adapt_steps), desc="adapt", disable=None):
        questions = [next(streams[group]) for group, count in _shares(recipe).items() for _ in range(count)]
        texts = [next(streams[TEXTS]) for _ in range(recipe.batch_texts)]
        rows = [next(general) for _ in range(recipe.batch_general)]
        asked = [QUERY_PROMPT + vary(_renamed(one, names, chance), chance) for one in questions]
        asked += [QUERY_PROMPT + _other_form(pairs[row], chance) for row in rows]
        vectors = encode_with_gradients(model, asked, recipe.question_tokens)
        written = encode_with_gradients(model, [PASSAGE_PROMPT + one.text for one in texts], recipe.text_tokens)
        labels = torch.tensor([one.label for one in questions + texts])
        loss = loss_of(torch.cat([vectors[: len(questions)], written]), labels)
        drift = (1 - (vectors[len(questions) :] * teacher[rows]).sum(1)).mean()
        stage.step(loss + recipe.distillation_weight * drift)


def _renamed(example: _Example, names: Sequence[str], chance: random.Random) -> str:
    """Return a question, now and then with another word for influencers: people say KOL for any of them."""
    differs = names[example.label].startswith(TELL_KOL_APART)
    return example.text if differs or chance.random() > RENAMED else rename_influencers(example.text, chance)


def _shares(recipe: Recipe) -> dict[str, int]:
    """Return how many questions of each group a step has."""
    return {
        POINTS: recipe.batch_points,
        SECTION: recipe.batch_sections,
        SMALL_TALK: recipe.batch_talk,
        OUT_OF_SCOPE: recipe.batch_outside,
    }


def _pools(passages: Sequence[Passage], names: list[str], bank: QuestionBank) -> dict[str, list[_Example]]:
    """Return the examples by group. Follow-ups that need their turn stand behind it, among the questions of points."""
    number = {name: row for row, name in enumerate(names)}
    pools: dict[str, list[_Example]] = {TEXTS: [], POINTS: [], SECTION: [], SMALL_TALK: [], OUT_OF_SCOPE: []}
    for passage in passages:
        prefix = next((key for key in (SECTION, SMALL_TALK, OUT_OF_SCOPE) if passage.label.startswith(key)), POINTS)
        group = TEXTS if passage.kind != "question" else prefix
        pools[group].append(_Example(passage.text, number[passage.label]))
    for one in bank.follow_ups:
        if not one.complete and not is_held_out(one.text):
            pools[POINTS].append(_Example(join_turn(one.turns[-1], one.text), number[one.label]))
    return pools


def _centres(model: "SentenceTransformer", passages: Sequence[Passage], names: list[str]) -> torch.Tensor:
    """Return where the labels' targets begin: the mean of some of their texts."""
    passages = _some_of_each(passages)
    prompts = [QUERY_PROMPT if one.kind == "question" else PASSAGE_PROMPT for one in passages]
    vectors = encode(model, [prompt + one.text for prompt, one in zip(prompts, passages, strict=True)])
    number = {name: row for row, name in enumerate(names)}
    centres = torch.zeros(len(names), vectors.shape[1])
    centres.index_add_(0, torch.tensor([number[one.label] for one in passages]), vectors)
    return normalize(centres, dim=1)


def _shuffled(pool: list[_T], chance: random.Random) -> Iterator[_T]:
    while True:
        order = list(pool)
        chance.shuffle(order)
        yield from order


def _some_of_each(passages: Sequence[Passage]) -> list[Passage]:
    """Return the first texts of each label."""
    seen: Counter[str] = Counter()
    chosen = []
    for passage in passages:
        seen[passage.label] += 1
        if seen[passage.label] <= CENTRE_TEXTS:
            chosen.append(passage)
    return chosen


def average(model: "SentenceTransformer", before: dict[str, torch.Tensor], share: float) -> None:
    """Set each weight to `share` of itself and the rest of what it was before."""
    mixed = {
        name: weights * share + before[name] * (1 - share) if weights.is_floating_point() else weights
        for name, weights in model.state_dict().items()
    }
    model.load_state_dict(mixed)


def save_half(model: "SentenceTransformer", out: Path) -> None:
    """Write the model with float16 weights that load as float32; a model card that is there stays."""
    model.eval()
    model.max_seq_length = MOST_TOKENS
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "model"
        model.half().save(str(folder), create_model_card=False)
        model.float()
        config = json.loads((folder / "config.json").read_text(encoding="utf8"))
        config.pop("torch_dtype", None)
        config["dtype"] = "float32"
        (folder / "config.json").write_text(json.dumps(config, indent=2) + "\n", encoding="utf8")
        shutil.copytree(folder, out, dirs_exist_ok=True)
