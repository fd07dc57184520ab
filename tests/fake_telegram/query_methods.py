"""Methods of the Bot API that answer presses, inline questions and guests."""

from tests.fake_telegram.api_call import ApiCall
from tests.fake_telegram.checks import check_result, check_results_button
from tests.fake_telegram.refusals import QUERY_TOO_OLD, Refused
from tests.fake_telegram.wire import Json


class QueryMethods(ApiCall):
    """Queries, each of which is answered once."""

    async def answerCallbackQuery(self) -> bool:
        if len(self._given.get("text", "")) > 200:
            raise Refused("MESSAGE_TOO_LONG")
        return self._answer("callback_query_id")

    async def answerInlineQuery(self) -> bool:
        results = self._given.get("results", [])
        ids = [str(result.get("id", "")) for result in results]
        if len(ids) > 50:
            raise Refused("too many inline query results specified")
        if len(set(ids)) < len(ids):
            raise Refused("RESULT_ID_DUPLICATE")
        for result in results:
            check_result(result)
        if "button" in self._given:
            check_results_button(self._given["button"])
        return self._answer("inline_query_id")

    async def answerGuestQuery(self) -> Json:
        check_result(self._given["result"])
        self._answer("guest_query_id")
        return {"inline_message_id": f"guest-{self._given['guest_query_id']}"}

    def _answer(self, name: str) -> bool:
        query = self._telegram.queries.get(self._given.get(name, ""))
        if query is None or query.answer is not None:
            raise Refused(QUERY_TOO_OLD)
        query.answer = self._given
        return True
