"""What the conversation makes of a message, without Telegram around it."""

from bot.conversation.commands import task_for
from bot.conversation.requests import Outcome, Request
from bot.conversation.services import Services
from bot.groups.addressing import Addressed


def perform(addressed: Addressed, request: Request, services: Services) -> Outcome:
    """Carry out what was said, with what the test looked up for it."""
    return task_for(addressed, request, services).run(request, services)
