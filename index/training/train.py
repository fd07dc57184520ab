"""Make the bundled encoder: the cut base, general distillation, then adaptation to the guide's questions.

1. `general`: on aligned Vietnamese and English sentences the student, reading a sentence without diacritics, in chat
   spelling or in English, is pulled to the base encoder's vector of the accented Vietnamese sentence
   (cosine, and contrast within the batch as in SimCSE, arXiv 2104.08821).
2. `adapt`: every label (point, section, kind of small talk, theme out of scope) has a learned target vector;
   a softmax over targets pulls the bank's questions and the guide's texts to their label, overlapping points share
   their mass, questions out of scope may go to any such theme or to none, and a distillation term keeps stage 1.
3. `average`: the weights are averaged with those of stage 1 (WiSE-FT, arXiv 2109.01903): questions unlike the bank's
   keep the general geometry, which the adapted weights alone fold away.
A part of the bank (`fitting.is_held_out`) takes no part, so that ranking and thresholds are fitted on unseen questions.
"""

import json
import random
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import torch
from torch.nn.functional import cross_entropy, log_softmax, normalize
from tqdm import tqdm

from index.building.fitting import is_held_out
from index.building.open_library import Report
from index.encoders.encoder import PASSAGE_PROMPT, QUERY_PROMPT
from index.serving.queries import join_turn
from index.serving.ranker import OUTSIDE, POINT, group_of
from index.serving.sources import collect_passages
from index.training.base_model import save_base
from index.training.general_text import read_pairs
from index.training.misspelling import strip_all, strip_some, vary
from index.values.passages import OUT_OF_SCOPE, SECTION, SMALL_TALK, Passage
from knowledge.bank import QuestionBank, load_bank
from knowledge.guide import Guide
from knowledge.loader import load_guide

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

_T = TypeVar("_T")


@dataclass(frozen=True)
class Recipe:
    """Everything that the result depends on beside the data."""

    seed: int = 7
    general_steps: int = 900
    general_batch: int = 24
    general_rates: tuple[float, float] = (5e-4, 1e-4)
    """Learning rates of the word embeddings and of the rest."""
    general_temperature: float = 0.05
    cosine_weight: float = 5.0
    adapt_steps: int = 800
    adapt_rates: tuple[float, float] = (2.1e-4, 7e-5)
    target_rate: float = 2e-3
    batch_points: int = 26
    batch_sections: int = 3
    batch_talk: int = 3
    batch_outside: int = 10
    batch_texts: int = 4
    batch_general: int = 6
    distillation_weight: float = 6.0
    adapted_share: float = 0.75
    """Share of the adapted weights in the average."""
    overlap_share: float = 0.3
    """Mass that a point gives to those that answer the same questions."""
    question_tokens: int = 40
    text_tokens: int = 72
    general_characters: int = 110


def train(out: Path, general: Path | None, report: Report, recipe: Recipe | None = None) -> None:
    """Write the encoder to `out`; raise BaseModelUnavailable without the package that carries the base.

    `general` is a folder with aligned help pages (`general_text`); without it the guide's own sentences stand in,
    and less of the general ability is kept.
    """
    from sentence_transformers import SentenceTransformer

    recipe = recipe or Recipe()
    torch.manual_seed(recipe.seed)
    guide, bank = load_guide(), load_bank()
    pairs = read_pairs(general) if general else _own_pairs(guide)
    with tempfile.TemporaryDirectory() as scratch:
        base = save_base(Path(scratch), vocabulary_texts(guide, bank), report)
        model = SentenceTransformer(str(base), device="cpu")
        pairs = [pair for pair in pairs if len(pair[0]) < recipe.general_characters]
        report(f"General distillation on {len(pairs)} sentence pairs.")
        teacher = _encode(model, [QUERY_PROMPT + vietnamese for vietnamese, _ in pairs])
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
    """Stage 1: other forms of a sentence -> the base encoder's vector of its accented Vietnamese form."""
    chance = random.Random(recipe.seed)
    optimizer, schedule = _optimizer(model, recipe.general_rates, recipe.general_steps, [])
    model.train()
    for _ in tqdm(range(recipe.general_steps), desc="general", disable=None):
        rows = chance.sample(range(len(pairs)), min(recipe.general_batch, len(pairs)))
        texts = [QUERY_PROMPT + _other_form(pairs[row], chance) for row in rows]
        vectors = _forward(model, texts, recipe.text_tokens)
        wanted = teacher[rows]
        contrast = cross_entropy(vectors @ wanted.T / recipe.general_temperature, torch.arange(len(rows)))
        loss = recipe.cosine_weight * (1 - (vectors * wanted).sum(1)).mean() + contrast
        _step(model, optimizer, schedule, loss)


def _other_form(pair: tuple[str, str], chance: random.Random) -> str:
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
    """Stage 2: questions and texts -> the learned target of their label."""
    chance = random.Random(recipe.seed + 1)
    passages = [one for one in collect_passages(guide, bank) if one.kind != "question" or not is_held_out(one.text)]
    names = list(dict.fromkeys(one.label for one in passages))
    pools = _pools(passages, names, bank)
    streams = {group: _shuffled(pool, chance) for group, pool in pools.items()}
    general = _shuffled(list(range(len(pairs))), chance)
    loss_of = TargetLoss(names, bank, _centres(model, passages, names), recipe.overlap_share)
    optimizer, schedule = _optimizer(model, recipe.adapt_rates, recipe.adapt_steps, loss_of.groups(recipe))
    model.train()
    for _ in tqdm(range(recipe.adapt_steps), desc="adapt", disable=None):
        questions = [
            next(streams[group])
            for group, count in (
                ("point", recipe.batch_points),
                (SECTION, recipe.batch_sections),
                (SMALL_TALK, recipe.batch_talk),
                (OUT_OF_SCOPE, recipe.batch_outside),
            )
            for _ in range(count)
        ]
        texts = [next(streams["text"]) for _ in range(recipe.batch_texts)]
        rows = [next(general) for _ in range(recipe.batch_general)]
        asked = [QUERY_PROMPT + vary(one.text, chance) for one in questions]
        asked += [QUERY_PROMPT + _other_form(pairs[row], chance) for row in rows]
        vectors = _forward(model, asked, recipe.question_tokens)
        written = _forward(model, [PASSAGE_PROMPT + one.text for one in texts], recipe.text_tokens)
        labels = torch.tensor([one.label for one in questions + texts])
        loss = loss_of(torch.cat([vectors[: len(questions)], written]), labels)
        drift = (1 - (vectors[len(questions) :] * teacher[rows]).sum(1)).mean()
        _step(model, optimizer, schedule, loss + recipe.distillation_weight * drift)


def _pools(passages: Sequence[Passage], names: list[str], bank: QuestionBank) -> dict[str, list[_Example]]:
    """Sort the examples by group, so that a batch has a share of each; follow-ups stand with their turn."""
    number = {name: row for row, name in enumerate(names)}
    pools: dict[str, list[_Example]] = {
        "text": [],
        "point": [],
        SECTION: [],
        SMALL_TALK: [],
        OUT_OF_SCOPE: [],
    }
    for passage in passages:
        prefix = next((key for key in (SECTION, SMALL_TALK, OUT_OF_SCOPE) if passage.label.startswith(key)), "point")
        pool = pools["text" if passage.kind != "question" else prefix]
        pool.append(_Example(passage.text, number[passage.label]))
    for one in bank.follow_ups:
        if not one.complete and not is_held_out(one.text):
            pools["point"].append(_Example(join_turn(one.turns[-1], one.text), number[one.label]))
    return pools


class TargetLoss:
    """Softmax over learned targets, with a scale and a score for "none of them" that are learned too."""

    def __init__(self, names: list[str], bank: QuestionBank, centres: torch.Tensor, overlap_share: float) -> None:
        self.targets = torch.nn.Parameter(centres.clone())
        self.scale = torch.nn.Parameter(torch.tensor(3.0))
        self.none = torch.nn.Parameter(torch.tensor(0.5))
        self._outside = torch.tensor([group_of(name) == OUTSIDE for name in names] + [True])
        self._wanted = self._shared_mass(names, bank, overlap_share)

    @staticmethod
    def _shared_mass(names: list[str], bank: QuestionBank, share: float) -> torch.Tensor:
        wanted = torch.zeros(len(names), len(names) + 1)
        for row, name in enumerate(names):
            others = [one for one in bank.accepted(name) if one != name] if group_of(name) == POINT else []
            wanted[row, row] = 1 - share if others else 1.0
            for other in others:
                wanted[row, names.index(other)] = share / len(others)
        return wanted

    def groups(self, recipe: Recipe) -> list[dict[str, object]]:
        """Return the parameters with their learning rates."""
        return [
            {"params": [self.targets], "lr": recipe.target_rate},
            {"params": [self.scale, self.none], "lr": 5e-3},
        ]

    def __call__(self, vectors: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
        """Return the mean loss of unit vectors with these labels."""
        scores = self.scale.exp() * (vectors @ normalize(self.targets, dim=1).T)
        none = (self.scale.exp() * self.none).expand(len(vectors), 1)
        chances = log_softmax(torch.cat([scores, none], dim=1), dim=1)
        own = -(self._wanted[labels] * chances).sum(1)
        any_outside = -torch.logsumexp(chances[:, self._outside], dim=1)
        return torch.where(self._outside[labels], 0.5 * own + any_outside, own).mean()


def _centres(model: "SentenceTransformer", passages: Sequence[Passage], names: list[str]) -> torch.Tensor:
    prompts = [QUERY_PROMPT if one.kind == "question" else PASSAGE_PROMPT for one in passages]
    vectors = _encode(model, [prompt + one.text for prompt, one in zip(prompts, passages, strict=True)])
    number = {name: row for row, name in enumerate(names)}
    centres = torch.zeros(len(names), vectors.shape[1])
    centres.index_add_(0, torch.tensor([number[one.label] for one in passages]), vectors)
    return normalize(centres, dim=1)


def _shuffled(pool: list[_T], chance: random.Random) -> Iterator[_T]:
    while True:
        order = list(pool)
        chance.shuffle(order)
        yield from order


def _encode(model: "SentenceTransformer", texts: list[str]) -> torch.Tensor:
    with torch.autocast("cpu", dtype=torch.bfloat16):
        vectors = model.encode(texts, batch_size=64, convert_to_tensor=True, show_progress_bar=False)
    return normalize(vectors.float(), dim=1).clone()


def _forward(model: "SentenceTransformer", texts: list[str], tokens: int) -> torch.Tensor:
    """Encode with gradients, in bfloat16 where that is exact enough: 2.6 times as fast on the CPUs that have it."""
    model.max_seq_length = tokens
    with torch.autocast("cpu", dtype=torch.bfloat16):
        vectors: torch.Tensor = model(model.preprocess(texts))["sentence_embedding"]
    return vectors.float()


def _optimizer(
    model: "SentenceTransformer",
    rates: tuple[float, float],
    steps: int,
    extra: list[dict[str, object]],
) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LRScheduler]:
    named = list(model.named_parameters())
    words = [parameter for name, parameter in named if "word_embeddings" in name]
    rest = [parameter for name, parameter in named if "word_embeddings" not in name]
    optimizer = torch.optim.AdamW(
        [{"params": words, "lr": rates[0]}, {"params": rest, "lr": rates[1]}, *extra],
        weight_decay=0.01,
        fused=True,
    )
    warm_up = 40
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, (step + 1) / warm_up) * max(0.03, 1 - step / steps)
    )
    return optimizer, schedule


def _step(
    model: "SentenceTransformer",
    optimizer: torch.optim.Optimizer,
    schedule: torch.optim.lr_scheduler.LRScheduler,
    loss: torch.Tensor,
) -> None:
    optimizer.zero_grad()
    loss.backward()  # type: ignore[no-untyped-call]
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimizer.step()
    schedule.step()


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
    model.max_seq_length = 512
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "model"
        model.half().save(str(folder), create_model_card=False)
        model.float()
        config = json.loads((folder / "config.json").read_text(encoding="utf8"))
        config.pop("torch_dtype", None)
        config["dtype"] = "float32"
        (folder / "config.json").write_text(json.dumps(config, indent=2) + "\n", encoding="utf8")
        shutil.copytree(folder, out, dirs_exist_ok=True)
