"""Find ranked points, a confidence and a decision for a question and the turns before it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import accumulate
from types import MappingProxyType

import numpy as np

from index.encoders.encoder import QuestionEncoder, Tokens, Vector, Vectors
from index.encoders.onnx_encoder import OnnxEncoder
from index.serving.alignment import TokenTable
from index.serving.answer_cache import RecentFindings
from index.serving.evidence import FEATURES, EvidenceFinder
from index.serving.fitted import Fitted, Thresholds
from index.serving.follow_ups import mix, with_points_pooled
from index.serving.keyword_index import KeywordIndex
from index.serving.queries import Query
from index.serving.ranker import OUTSIDE, POINT, SECTIONS, TALK, Ranker, Ranking
from index.serving.strange_names import strange_names
from index.serving.themes import ThemeFinder
from index.serving.trust import trust_signs
from index.serving.vector_index import VectorIndex
from index.values.arrays import Floats
from index.values.finding import Decision, Finding, Nearness, NearStatement, Question, RankedPoint
from index.values.passages import SECTION, SMALL_TALK, Passage
from index.words.keywords import keywords
from index.words.marks import MarkRestorer
from index.words.normalize import clean_question
from knowledge.guide import Language

BEST = 10
"""Points given with every finding: as many as `ask --json` promises."""
NEARLY_AS_GOOD = 0.7
"""Share of the best point's score from which a preferred one goes first; at 0.3 the handbook lost some of its own."""
NEEDS_TURN = 0.5
"""Probability from which a question is taken for one that needs the turn before it."""
LEAST_TALK = 0.5
"""Probability from which it is said, not asked: a question that gets small talk is the worse mistake."""
STATED_POINTS = 2
"""Best points whose statements are compared with a claim: further ones are about something else."""
SENTENCES = 3
"""Nearest sentences given with a finding: as many answer a question about a part of a point that was shown before."""
STATEMENTS = 6
"""Nearest statements given with a finding."""
_NEAREST_QUESTION = FEATURES.index("question_nearest")
REMEMBERED = 2_000
"""Findings kept for repeated questions; each takes about 2 KB, all about 4 MB."""


class Resolver:
    """Finds what the guide has for a question; a repeated question is not worked out again.

    `preferred` names for some points those that go first where they are nearly as good: the guide's before the
    handbook's on the same theme.
    """

    def __init__(
        self,
        passages: Sequence[Passage],
        vectors: VectorIndex,
        word_index: KeywordIndex,
        encoder: QuestionEncoder,
        fitted: Fitted,
        preferred: Mapping[str, Sequence[str]] = MappingProxyType({}),
        tokens: TokenTable | None = None,
    ) -> None:
        # A table makes its passages anew each time it is gone through; they are kept for this moment only.
        at_hand = list(passages)
        self._evidence = EvidenceFinder(at_hand, vectors, word_index, classifier=fitted.classifier, tokens=tokens)
        self._reader = _QuestionReader(encoder, at_hand if fitted.trust else (), reads_tokens=tokens is not None)
        self._ranker = Ranker(self._evidence.labels.names, fitted.weights)
        self._word_index = word_index
        self._thresholds = fitted.thresholds
        self._gate = fitted.gate
        self._trust = fitted.trust
        self._names = self._evidence.labels.names
        self._rows = {name: row for row, name in enumerate(self._names)}
        self._points = np.flatnonzero(self._ranker.groups == POINT)
        self._sections = np.flatnonzero(self._ranker.groups == SECTIONS)
        self._section_of_point = np.array(
            [self._section_column(self._names[row]) for row in self._points], dtype=np.int64
        )
        self._openings = _Openings(passages, at_hand, vectors)
        self._statements = _Statements(passages, at_hand, vectors)
        self._themes = ThemeFinder(self._names, fitted.thresholds.missing)
        self._preferred = preferred
        self._recent = RecentFindings(REMEMBERED)

    def resolve(self, question: str, turns: Sequence[str] = (), language: Language | None = None) -> Finding:
        """Return what was found; `turns` are the asker's earlier questions, oldest first."""
        (found,) = self.resolve_all([Question(question, tuple(turns), language)])
        return found

    def resolve_all(self, questions: Sequence[Question]) -> list[Finding]:
        """Return what was found for each question; those that are new are encoded together."""
        queries = [Query.of(question) for question in questions]
        found = {query: known for query in queries if (known := self._recent.get(query))}
        new = [query for query in dict.fromkeys(queries) if query not in found]
        for query, finding in zip(new, self._find(new) if new else (), strict=True):
            self._recent.keep(query, finding)
            found[query] = finding
        return [
            replace(found[query], question=text, strange=strange_names(text, self._word_index))
            for query, text in zip(queries, (clean_question(asked.text) for asked in questions), strict=True)
        ]

    def _find(self, queries: Sequence[Query]) -> list[Finding]:
        """Return what is found for each query, without the words of one asker: others get these findings too."""
        texts = [text for query in queries for text in query.texts]
        vectors, tokens = self._reader.read(texts)
        evidence = self._evidence.gather(vectors, texts, tokens)
        starts = accumulate((len(query.texts) for query in queries), initial=0)
        return [
            self._finding(query, vectors[start], evidence[start : start + len(query.texts)])
            for query, start in zip(queries, starts, strict=False)
        ]

    def _finding(self, query: Query, vector: Vector, evidence: Sequence[Floats]) -> Finding:
        rankings = list(map(self._ranker.rank, evidence))
        ranking, needs = self._mixed(query, rankings), self._needs_turn(query, rankings)
        scores = self._point_scores(ranking)
        best = np.argsort(-scores, kind="stable")[:BEST]
        confidence = self._confidence(evidence, ranking, needs)
        if self._trust and len(best):
            scores *= confidence / max(float(scores[best[0]]), np.finfo(float).tiny)
        points = tuple(RankedPoint(self._names[self._points[row]], float(scores[row])) for row in best)
        act, act_score = self._likeliest_act(ranking), float(ranking.groups[TALK])
        is_talk = act_score >= LEAST_TALK and int(ranking.groups.argmax()) == TALK
        # Where trust tells of an answer, a short question only sounds like small talk.
        talk = act if is_talk and not (self._trust and confidence >= self._thresholds.suggest) else None
        decision = "small_talk" if talk else decide(confidence, self._likeliest_place(ranking), self._thresholds)
        section = self._section(ranking) if decision == "answer" else None
        points, section = self._preferred_first(points, section)
        opening = self._openings.find(points[0].id, query, vector, follows_up=needs >= NEEDS_TURN) if points else 0
        sentences = self._openings.nearest(points[0].id, query, vector) if points else ()
        missing = self._themes.name(ranking.labels) if decision in ("suggest", "decline") else None
        near = self._statements.near([point.id for point in points[:STATED_POINTS]], vector)
        nearness = self._nearness(evidence, points, section)
        return Finding(
            "",
            query.language,
            decision,
            confidence,
            points,
            section,
            talk,
            opening,
            missing,
            act,
            act_score,
            near,
            nearness,
            sentences=sentences,
        )

    def _confidence(self, evidence: Sequence[Floats], mixed: Ranking, needs: float) -> float:
        """Return how likely there is an answer; `needs` is how much the question counts behind the turn before."""
        if self._trust is None or not len(self._points):
            return float(mixed.groups[POINT] + mixed.groups[SECTIONS])
        best = int(self._points[mixed.labels[self._points].argmax()])
        groups = self._ranker.groups
        each = [self._trust.of(trust_signs(one, best, groups)) for one in evidence]
        return float(np.average(each, weights=(1 - needs, needs))) if len(each) > 1 else each[0]

    def _nearness(self, evidence: Sequence[Floats], points: Sequence[RankedPoint], section: str | None) -> Nearness:
        """Return how near known questions are to the question alone, or behind the turn before, whichever is nearer."""
        nearest = np.maximum.reduce([each[:, _NEAREST_QUESTION] for each in evidence])
        groups = self._ranker.groups
        wanted = (points[0].id, f"{SECTION}{section}") if points else ()
        rows = [self._rows[name] for name in wanted if name in self._rows]
        return Nearness(
            *(
                float(nearest[chosen].max(initial=0.0))
                for chosen in (rows, np.flatnonzero(groups == TALK), np.flatnonzero(groups == OUTSIDE))
            )
        )

    def _preferred_first(
        self, points: tuple[RankedPoint, ...], section: str | None
    ) -> tuple[tuple[RankedPoint, ...], str | None]:
        """Put a preferred point on the same theme in front of the best one, where it is nearly as good."""
        if not points:
            return points, section
        wanted = self._preferred.get(points[0].id, ())
        near = [each for each in points[1:] if each.id in wanted and each.score >= NEARLY_AS_GOOD * points[0].score]
        if not near:
            return points, section
        return (near[0], *(each for each in points if each is not near[0])), None

    def _mixed(self, query: Query, rankings: Sequence[Ranking]) -> Ranking:
        """Return the ranking of the question, mixed with the ranking behind the turn before as far as the gate says."""
        if len(rankings) == 1:
            return rankings[0]
        alone, joined = rankings
        mixed = mix(alone, joined, self._needs_turn(query, rankings))
        return with_points_pooled(mixed, alone, joined, self._points) if len(self._points) else mixed

    def _needs_turn(self, query: Query, rankings: Sequence[Ranking]) -> float:
        """Return how likely (0..1) it is that a question needs the turn before it; 0 where there is none."""
        if len(rankings) == 1:
            return 0.0
        alone, joined = rankings
        return self._gate.needs_context(query.texts[0], alone, joined)

    def _likeliest_place(self, ranking: Ranking) -> float:
        places = np.concatenate((self._points, self._sections))
        return float(ranking.labels[places].max(initial=0.0))

    def _likeliest_act(self, ranking: Ranking) -> str | None:
        rows = np.flatnonzero(self._ranker.groups == TALK)
        if not len(rows):
            return None
        best = int(rows[ranking.labels[rows].argmax()])
        return self._names[best].removeprefix(SMALL_TALK)

    def _section(self, ranking: Ranking) -> str | None:
        """Return the section when the question is more likely about all of it than about one point."""
        best = self._section_row(ranking)
        return None if best is None else self._names[best].removeprefix(SECTION)

    def _section_row(self, ranking: Ranking) -> int | None:
        if not len(self._sections):
            return None
        best = int(self._sections[ranking.labels[self._sections].argmax()])
        wins = ranking.labels[best] > ranking.labels[self._points].max(initial=0.0)
        return best if wins else None

    def _point_scores(self, ranking: Ranking) -> Floats:
        """Return each point's probability; a section asked for as a whole lends its own to its points."""
        scores = ranking.labels[self._points].copy()
        section = self._section_row(ranking)
        if section is not None:
            scores[self._section_of_point == section] += ranking.labels[section]
        return scores

    def _section_column(self, point: str) -> int:
        wanted = SECTION + point.partition("/")[0]
        return self._names.index(wanted) if wanted in self._names else -1


def decide(confidence: float, first: float, thresholds: Thresholds) -> Decision:
    """Return the decision on a question; `first` is the probability of the likeliest point or section."""
    if confidence >= thresholds.answer and first >= thresholds.first:
        return "answer"
    return "suggest" if confidence >= thresholds.suggest else "decline"


class _QuestionReader:
    """Encodes questions; where texts without a question bank are searched (`at_hand`), marks that lack are put first.

    The bundled encoder knows the bank's questions without marks; of other matters it reads them much worse.
    """

    def __init__(self, encoder: QuestionEncoder, at_hand: Sequence[Passage], *, reads_tokens: bool) -> None:
        self._encoder = encoder
        self._tokens_encoder = encoder if reads_tokens and isinstance(encoder, OnnxEncoder) else None
        self._marks = MarkRestorer.of(passage.text for passage in at_hand) if at_hand else None

    def read(self, texts: Sequence[str]) -> tuple[Vectors, Sequence[Tokens]]:
        """Return the vector of each text, and its tokens where those are searched."""
        written = [self._marks.restored(text) for text in texts] if self._marks else texts
        if self._tokens_encoder:
            return self._tokens_encoder.queries_with_tokens(written)
        return self._encoder.encode_queries(written), ()


class _Statements:
    """Finds the statements on points that are nearest to what somebody claims; `at_hand` are the passages as a list."""

    def __init__(self, passages: Sequence[Passage], at_hand: Sequence[Passage], vectors: VectorIndex) -> None:
        self._rows: dict[str, list[int]] = {}
        for row, passage in enumerate(at_hand):
            if passage.is_true is not None:
                self._rows.setdefault(passage.label, []).append(row)
        self._passages = passages
        self._vectors = vectors

    def near(self, points: Sequence[str], vector: Vector) -> tuple[NearStatement, ...]:
        """Return the nearest statements on points, nearest first."""
        rows = [(point, row) for point in points for row in self._rows.get(point, ())]
        if not rows:
            return ()
        similarities = self._vectors.rows([row for _, row in rows]) @ vector
        nearest = [int(one) for one in np.argsort(-similarities, kind="stable")[:STATEMENTS]]
        found = [(*rows[one], float(similarities[one])) for one in nearest]
        return tuple(
            NearStatement(self._passages[row].text, point, bool(self._passages[row].is_true), similarity)
            for point, row, similarity in found
        )


class _Openings:
    """Finds the sentence of a point that an answer should begin with; `at_hand` are the passages as a list."""

    LEAD = 0.1
    """How much nearer another sentence must be than the first, which is written to answer by itself. One that alone has
    a figure of the question leads at once."""
    FIGURE_BONUS = 0.06
    """Added to a sentence's cosine for each figure that it shares with the question. It is about the spread of the
    cosines of a point's sentences, so that such a sentence leads."""
    TELLING = frozenset({"hashtag"})
    """Words that tell as much as a figure: a sentence that alone has one answers what is asked of it."""

    def __init__(self, passages: Sequence[Passage], at_hand: Sequence[Passage], vectors: VectorIndex) -> None:
        self._rows: dict[tuple[str, Language], list[int]] = {}
        for row, passage in enumerate(at_hand):
            if passage.kind == "sentence" and passage.language:
                self._rows.setdefault((passage.label, passage.language), []).append(row)
        self._passages = passages
        self._vectors = vectors

    def find(self, point: str, query: Query, vector: Vector, *, follows_up: bool) -> int:
        """Return the number of the sentence; 0 when the point has one sentence, or none in the language.

        `follows_up` tells that the question needs the turn before it.
        """
        rows = self._rows.get((point, query.language))
        if not rows:
            return 0
        asked, scores = self._asked(query), self._scores(rows, query, vector)
        best = int(np.argmax(scores))
        # A follow-up asks for something that the first sentence did not say.
        leads = follows_up or self._shared(asked, rows[best]) > self._shared(asked, rows[0])
        return best if leads or scores[best] >= scores[0] + self.LEAD else 0

    def nearest(self, point: str, query: Query, vector: Vector) -> tuple[int, ...]:
        """Return the numbers of the sentences that are nearest to a question, nearest first."""
        rows = self._rows.get((point, query.language), [])
        if not rows:
            return ()
        scores = self._scores(rows, query, vector)
        return tuple(int(one) for one in np.argsort(-scores, kind="stable")[:SENTENCES])

    def _scores(self, rows: Sequence[int], query: Query, vector: Vector) -> Floats:
        asked = self._asked(query)
        shared = np.array([self._shared(asked, row) for row in rows])
        return np.asarray(self._vectors.rows(rows) @ vector + self.FIGURE_BONUS * shared, dtype=np.float64)

    def _asked(self, query: Query) -> set[str]:
        """Return the figures and telling words of a question."""
        return {word for word in keywords(query.texts[0]) if word[0].isdigit() or word in self.TELLING}

    def _shared(self, asked: set[str], row: int) -> int:
        """Return how many figures of a question a passage has; most questions have none."""
        return len(asked.intersection(keywords(self._passages[row].text))) if asked else 0
