"""Methods of the Bot API for the bot's menu and profile."""

from tests.fake_telegram.api_call import ApiCall
from tests.fake_telegram.checks import check_command
from tests.fake_telegram.refusals import Refused
from tests.fake_telegram.wire import Json


class ProfileMethods(ApiCall):
    """The bot's name, its descriptions and its commands."""

    async def getMe(self) -> Json:
        return self._telegram.bot.data | {
            "can_join_groups": True,
            "can_read_all_group_messages": self._telegram.can_read_all_group_messages,
            "supports_inline_queries": True,
            "supports_guest_queries": self._telegram.supports_guest_queries,
        }

    async def setMyCommands(self) -> bool:
        where = self._scope(), self._language()
        commands = [
            {"command": c["command"].strip().removeprefix("/"), "description": c["description"].strip()}
            for c in self._given.get("commands", [])
        ]
        for command in commands:
            check_command(command["command"], command["description"])
        if len(commands) > 100:
            raise Refused("BOT_COMMANDS_TOO_MUCH")
        self._telegram.commands[where] = commands
        return True

    async def getMyCommands(self) -> list[Json]:
        return self._telegram.commands.get((self._scope(), self._language()), [])

    async def deleteMyCommands(self) -> bool:
        self._telegram.commands.pop((self._scope(), self._language()), None)
        return True

    async def setMyName(self) -> bool:
        return self._set_profile("name", 64, "BOT_TITLE_INVALID")

    async def setMyDescription(self) -> bool:
        return self._set_profile("description", 512, "DESCRIPTION_TOO_LONG")

    async def setMyShortDescription(self) -> bool:
        return self._set_profile("short_description", 120, "ABOUT_TOO_LONG")

    async def getMyName(self) -> Json:
        return {"name": self._get_profile("name") or self._telegram.bot.data["first_name"]}

    async def getMyDescription(self) -> Json:
        return {"description": self._get_profile("description")}

    async def getMyShortDescription(self) -> Json:
        return {"short_description": self._get_profile("short_description")}

    def _set_profile(self, name: str, longest: int, error: str) -> bool:
        text = self._given.get(name, "").strip()
        if len(text) > longest:
            raise Refused(error)
        self._telegram.profile[name, self._language()] = text
        return True

    def _get_profile(self, name: str) -> str:
        profile = self._telegram.profile
        return profile.get((name, self._language())) or profile.get((name, ""), "")

    def _scope(self) -> str:
        scope = self._given.get("scope") or {"type": "default"}
        if "chat_id" in scope:
            self._chat(value=scope["chat_id"])
        return ":".join(str(scope[k]) for k in ("type", "chat_id", "user_id") if k in scope)
