"""Everything that a trained encoder depends on beside the data."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Recipe:
    """The numbers of a training.

    They were tried out on the project's development questions. Learning rates are pairs: of the word embeddings, which
    see each word seldom and may move faster, and of all other weights.
    """

    seed: int = 7
    """Any number; with the same one a training makes the same encoder."""

    general_steps: int = 900
    """Steps of stage 1: two and a half times through 8,500 pairs of sentences."""
    general_batch: int = 24
    """Sentences in a step; the others of a batch are the negatives of the contrastive loss."""
    general_rates: tuple[float, float] = (5e-4, 1e-4)
    general_temperature: float = 0.05
    """Divides the cosines in the contrastive loss; the value of SimCSE (arXiv 2104.08821)."""
    cosine_weight: float = 5.0
    """Weight of the cosine loss beside the contrastive loss."""

    adapt_steps: int = 900
    """Steps of stage 2."""
    adapt_rates: tuple[float, float] = (2.1e-4, 7e-5)
    target_rate: float = 2e-3
    """Learning rate of the labels' targets, which begin at the mean of their texts and are not kept afterwards."""
    scale_rate: float = 5e-3
    """Learning rate of the scale of the scores and of the score for no label at all: two numbers for all labels."""
    batch_points: int = 32
    batch_sections: int = 4
    batch_talk: int = 6
    batch_outside: int = 16
    batch_texts: int = 4
    batch_general: int = 6
    """Questions and texts of each group in a step of stage 2, so that no group is forgotten."""
    distillation_weight: float = 6.0
    """Weight of staying near the vectors of stage 1, which keeps general ability."""
    adapted_share: float = 0.75
    """Share of the adapted weights in the average; 0.55 and 1.0 found fewer right points (`index/model/README.md`)."""
    overlap_share: float = 0.3
    """Mass that a point gives to those that answer the same questions."""

    question_tokens: int = 40
    text_tokens: int = 72
    """Tokens after which questions and texts are cut in training, which saves time."""
    general_characters: int = 110
    """Sentences of stage 1 are shorter, so that they fit into `question_tokens`."""

    warm_up_steps: int = 40
    """Steps in which the learning rate grows from 0, so that AdamW's averages are not those of a few batches."""
    last_rate: float = 0.03
    """Share of the learning rate at the end, to which it falls evenly."""
    weight_decay: float = 0.01
    """AdamW's usual value."""
    longest_gradient: float = 1.0
    """A longer gradient of all weights is cut to this length, so that one batch can't undo many."""
