"""The loss of stage 2: questions and texts are pulled to a learned target vector of their label."""

import torch
from torch.nn.functional import log_softmax, normalize

from index.serving.ranker import OUTSIDE, POINT, group_of
from index.training.recipe import Recipe
from knowledge.bank import QuestionBank

FIRST_SCALE, FIRST_NONE = 3.0, 0.5
"""Where the learned numbers begin. Cosines are multiplied by the exponential of the scale, at first 20, which makes a
softmax of them sharp; "none" scores as a cosine of 0.5."""
OWN_THEME = 0.5
"""Weight of the own theme of a question out of scope. It matters less than that the question goes to any such theme."""


class TargetLoss:
    """A softmax over learned targets, one a label. The scale of the scores and the score for "none" are learned too."""

    def __init__(self, names: list[str], bank: QuestionBank, centres: torch.Tensor, overlap_share: float) -> None:
        self.targets = torch.nn.Parameter(centres.clone())
        self.scale = torch.nn.Parameter(torch.tensor(FIRST_SCALE))
        self.none = torch.nn.Parameter(torch.tensor(FIRST_NONE))
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
        """Return the learned parameters with their learning rates, as an optimizer takes them."""
        return [
            {"params": [self.targets], "lr": recipe.target_rate},
            {"params": [self.scale, self.none], "lr": recipe.scale_rate},
        ]

    def __call__(self, vectors: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
        """Return the mean loss of unit vectors (texts, channels) with these labels, given by their numbers."""
        scores = self.scale.exp() * (vectors @ normalize(self.targets, dim=1).T)
        none = (self.scale.exp() * self.none).expand(len(vectors), 1)
        chances = log_softmax(torch.cat([scores, none], dim=1), dim=1)
        own = -(self._wanted[labels] * chances).sum(1)
        any_outside = -torch.logsumexp(chances[:, self._outside], dim=1)
        return torch.where(self._outside[labels], OWN_THEME * own + any_outside, own).mean()
