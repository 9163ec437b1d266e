package dev.runlens.read.sqlite;

import dev.runlens.read.UnreadableSourceException;
import java.sql.SQLException;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// What went wrong with a database, in words for the user.
final class DatabaseTrouble {
    private DatabaseTrouble() {}

    /// The engine answered with an error.
    static UnreadableSourceException of(SQLException broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof NativeLibraryNotFoundException || cause instanceof LinkageError) {
                return noLibrary(cause);
            }
        }
        String why = String.valueOf(broken.getMessage());
        if (broken instanceof SQLiteException known) {
            return new UnreadableSourceException(words(known.getResultCode(), why), 0);
        }
        return new UnreadableSourceException("could not be read as a database: " + why, 0);
    }

    /// The engine itself is missing: nothing is known of the file.
    static UnreadableSourceException noLibrary(Throwable cause) {
        return new UnreadableSourceException(
                "is a database, and the native library of SQLite could not be loaded here (" + cause.getMessage()
                        + "): it is unpacked into the temporary folder, which has to allow that;"
                        + " RUNLENS_JAVA_OPTS=-Dorg.sqlite.tmpdir=DIR names another",
                0);
    }

    private static String words(SQLiteErrorCode code, String why) {
        return switch (code) {
            case SQLITE_CORRUPT, SQLITE_CORRUPT_VTAB, SQLITE_NOTADB, SQLITE_FORMAT -> "is a damaged database: " + why;
            case SQLITE_TOOBIG -> "is a database with a value that is larger than any of a training is ("
                    + ReadOnlyDatabase.LONGEST / (1 << 20) + " MB)";
            case SQLITE_BUSY, SQLITE_LOCKED ->
                    "is a database that another program has locked: try again when it is done";
            case SQLITE_NOMEM -> "is a database that needs more memory than there is";
            default -> "could not be read as a database: " + why;
        };
    }
}
