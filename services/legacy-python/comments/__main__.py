"""Starts the service: python -m comments --help."""

import logging
import os
import sys

from sqlalchemy.exc import SQLAlchemyError

from comments.adapters.postgres import connect_postgres
from comments.adapters.tables import create_schema
from comments.entrypoints.server import Server
from comments.entrypoints.settings import read_settings


def main() -> int:
    """Makes the schema, then serves until told to stop; 1 where PostgreSQL cannot be used."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s %(message)s")
    settings = read_settings(sys.argv[1:], os.environ)
    engine = connect_postgres(settings.postgres, 1)
    try:
        create_schema(engine)
    except SQLAlchemyError as fault:
        print(f"comments: PostgreSQL cannot be used: {type(fault).__name__}", file=sys.stderr)
        return 1
    finally:
        engine.dispose()
    Server(settings).run()
    return 0


if __name__ == "__main__":
    sys.exit(main())
