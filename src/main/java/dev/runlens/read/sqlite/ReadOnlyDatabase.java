package dev.runlens.read.sqlite;

import dev.runlens.read.FileProbe;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.SourceInput;
import dev.runlens.read.UnreadableSourceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// A database that is only read. Nothing is written beside the user's file: where a tracker is still writing to it, a
/// copy is read.
public final class ReadOnlyDatabase implements AutoCloseable {
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int ROWS_BETWEEN_LOOKS = 10_000;

    private final Connection connection;
    private final DatabaseCopy copy;
    private final ReadProgress progress;

    /// Takes one row.
    @FunctionalInterface
    public interface Row {
        /// Called for each row; the columns are numbered from 1.
        void take(ResultSet row) throws SQLException;
    }

    private ReadOnlyDatabase(Connection connection, DatabaseCopy copy, ReadProgress progress) {
        this.connection = connection;
        this.copy = copy;
        this.progress = progress;
    }

    /// Whether a file is an SQLite database that has all of these words in its beginning, where its tables are listed.
    public static boolean isOne(FileProbe probe, String... words) {
        byte[] head = probe.head();
        if (head.length < MAGIC.length || !Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            return false;
        }
        String text = new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return Arrays.stream(words).allMatch(text::contains);
    }

    /// Opens a database.
    ///
    /// @throws UnreadableSourceException when it is none
    /// @throws IOException when it cannot be read
    public static ReadOnlyDatabase open(SourceInput input, ReadProgress progress) throws IOException {
        DatabaseCopy copy = DatabaseCopy.whereNeeded(input.path(), progress);
        try {
            return new ReadOnlyDatabase(connect(copy), copy, progress);
        } catch (SQLException broken) {
            copy.close();
            throw unreadable(broken);
        }
    }

    private static Connection connect(DatabaseCopy copy) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(!copy.isCopied());
        config.enableLoadExtension(false);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + uri(copy.database()) + (copy.isCopied() ? "" : "?mode=ro&immutable=1"));
        return source.getConnection();
    }

    private static String uri(Path file) {
        StringBuilder uri = new StringBuilder("file:");
        for (byte b : file.toAbsolutePath().toString().replace('\\', '/').getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9'
                    || "/-_.:".indexOf(b) >= 0;
            uri.append(plain ? String.valueOf((char) b) : String.format(Locale.ROOT, "%%%02X", b & 0xFF));
        }
        return uri.toString();
    }

    /// The columns of a table, in lower case; none where there is no such table.
    ///
    /// @param table a plain name
    public Set<String> columns(String table) throws IOException {
        Set<String> columns = new HashSet<>();
        boolean[] real = new boolean[1];
        each("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '" + table + "'", row -> real[0] = true);
        if (real[0]) {
            each(
                    "PRAGMA table_info(" + table + ")",
                    row -> columns.add(String.valueOf(row.getString("name")).toLowerCase(Locale.ROOT)));
        }
        return columns;
    }

    /// Asks for rows.
    ///
    /// @throws CancellationException when the progress says so
    public void each(String query, Row row) throws IOException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            for (int count = 0; rows.next(); count++) {
                if (count % ROWS_BETWEEN_LOOKS == 0 && progress.isCancelled()) {
                    throw new CancellationException();
                }
                row.take(rows);
            }
        } catch (SQLException broken) {
            throw unreadable(broken);
        }
    }

    private static UnreadableSourceException unreadable(SQLException broken) {
        return new UnreadableSourceException("is a damaged database: " + broken.getMessage(), 0);
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException broken) {
            throw unreadable(broken);
        } finally {
            copy.close();
        }
    }
}
