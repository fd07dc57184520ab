"""What is to be done for a message or a press: a function of the conversation, and what it needs looked up."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from bot.conversation.needs import Needs
from bot.conversation.requests import Outcome, Press, Request
from bot.conversation.services import Services

_Asked = TypeVar("_Asked", Request, Press)
Run = Callable[[_Asked, Services], Outcome]


@dataclass(frozen=True)
class Task(Generic[_Asked]):
    """One thing to do; `needs` are looked up for it, and nothing else."""

    run: Run[_Asked]
    needs: Needs = ()
