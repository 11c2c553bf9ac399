"""Django's PostgreSQL backend on the bundled server."""

from typing import Any

from django.db.backends.postgresql import base

from config.database import create_database
from config.outages.time_limits import SilentError, waits_are_limited

from .restart import restart
from .server import BundledServer


class DatabaseWrapper(base.DatabaseWrapper):
    """A connection to the bundled server, which starts, and makes the database, if connecting fails.

    In the web server nobody waits longer than a moment for that.

    Of the settings of a database it needs `NAME`, and `DIRECTORY`, where everything of the server is kept;
    `SERVER_SETTINGS` may hold settings of postgresql.conf.
    """

    def get_connection_params(self) -> dict[str, Any]:
        server = self._server()
        server.hold()
        return {**super().get_connection_params(), **server.address()}

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        try:
            return super().get_new_connection(conn_params)
        except SilentError:
            # It runs, and is stuck.
            raise
        except self.Database.OperationalError:
            if waits_are_limited():
                if restart(self._server()):
                    return super().get_new_connection(conn_params)
                raise
            self._server().start()
            if conn_params["dbname"] != "postgres":
                self._create_missing(conn_params["dbname"])
            return super().get_new_connection(conn_params)

    def _server(self) -> BundledServer:
        return BundledServer.at(self.settings_dict["DIRECTORY"].resolve(), self.settings_dict.get("SERVER_SETTINGS"))

    def _create_missing(self, name: str) -> None:
        with self._nodb_cursor() as cursor:
            # Locked until the connection closes: of processes that start together one creates the database.
            cursor.execute("SELECT pg_advisory_lock(1)")
            cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name])
            if cursor.fetchone() is None:
                create_database(cursor, name)
