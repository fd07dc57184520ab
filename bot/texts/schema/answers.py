"""Words for answers from the guide."""

from dataclasses import dataclass


@dataclass(frozen=True)
class AnswerTexts:
    """Sources, suggestions, the contents of the guide, and answers to small talk."""

    source: str
    on_page: str
    """A source line in a document with pages."""
    list_source: str
    document_source: str
    first_items: str
    last_items: str
    suggest: str
    decline: str
    decline_theme: str
    decline_asked: str
    decline_asked_theme: str
    decline_nearest: str
    decline_calculator: str
    topics_title: str
    section_page: str
    back_to_topics: str
    back_to_section: str
    read_section: str
    help: str
