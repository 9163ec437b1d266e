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
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// A database that is only read. Nothing is written beside the user's file: where a tracker is still writing to it, a
/// copy is read.
///
/// Whoever sends the file decides what stands in its schema, so only plain tables are asked, functions of the schema are
/// not trusted, and the length of values, the time and the number of rows are bounded. (SQLite's switch for untrusted
/// files, `SQLITE_DBCONFIG_DEFENSIVE`, is about writing; the driver does not offer it, and nothing is written here.)
public final class ReadOnlyDatabase implements AutoCloseable {
    /// The longest value and the longest row in bytes; SQLite makes none that is longer.
    static final int LONGEST = 16 << 20;

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private final Connection connection;
    private final DatabaseCopy copy;
    private final QueryBudget budget;

    /// Takes one row.
    @FunctionalInterface
    public interface Row {
        /// Called for each row; the columns are numbered from 1.
        void take(ResultSet row) throws SQLException;
    }

    private ReadOnlyDatabase(Connection connection, DatabaseCopy copy, QueryBudget budget) {
        this.connection = connection;
        this.copy = copy;
        this.budget = budget;
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
        return open(input, new QueryBudget(input.path(), progress, System::nanoTime, QueryBudget.Limits.DEFAULT),
                progress);
    }

    static ReadOnlyDatabase open(SourceInput input, QueryBudget budget, ReadProgress progress) throws IOException {
        DatabaseCopy copy = DatabaseCopy.whereNeeded(input.path(), progress);
        try {
            return new ReadOnlyDatabase(connect(copy, budget), copy, budget);
        } catch (SQLException broken) {
            copy.close();
            throw DatabaseTrouble.of(broken);
        } catch (LinkageError noLibrary) {
            copy.close();
            throw DatabaseTrouble.noLibrary(noLibrary);
        }
    }

    private static Connection connect(DatabaseCopy copy, QueryBudget budget) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(!copy.isCopied());
        config.enableLoadExtension(false);
        config.setPragma(SQLiteConfig.Pragma.LIMIT_LENGTH, String.valueOf(LONGEST));
        config.setPragma(SQLiteConfig.Pragma.LIMIT_ATTACHED, "0");
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + uri(copy.database()) + (copy.isCopied() ? "" : "?mode=ro&immutable=1"));
        Connection connection = source.getConnection();
        ProgressHandler.setHandler(connection, QueryBudget.INSTRUCTIONS, budget);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA trusted_schema = OFF");
            statement.execute("PRAGMA cell_size_check = ON");
            if (copy.isCopied()) {
                // All that a copy holds is in its file then.
                statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            }
            statement.execute("PRAGMA query_only = ON");
            // One transaction: every question is answered from the same state.
            statement.execute("BEGIN");
        } catch (SQLException broken) {
            connection.close();
            throw broken;
        }
        return connection;
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

    /// The columns of a table, in lower case; none where there is no such table. A view and a virtual table, which
    /// compute what they give, are none.
    ///
    /// @param table a plain name
    public Set<String> columns(String table) throws IOException {
        Set<String> columns = new HashSet<>();
        boolean[] real = new boolean[1];
        each(
                "SELECT 1 FROM sqlite_master WHERE type = 'table' AND lower(name) = '" + table
                        + "' AND sql NOT LIKE 'CREATE VIRTUAL%'",
                row -> real[0] = true);
        if (real[0]) {
            each(
                    "PRAGMA table_info(" + table + ")",
                    row -> columns.add(String.valueOf(row.getString("name")).toLowerCase(Locale.ROOT)));
        }
        return columns;
    }

    /// Whether the rows of a table have numbers, called `rowid`, that tell in which order they were written.
    ///
    /// @param table a plain name
    boolean hasRowNumbers(String table) throws IOException {
        boolean[] numbers = new boolean[1];
        each("PRAGMA table_list(" + table + ")", row -> numbers[0] |= !row.getBoolean("wr"));
        return numbers[0] && !columns(table).contains("rowid");
    }

    /// With what words a table was made.
    ///
    /// @param table a plain name
    String definition(String table) throws IOException {
        StringBuilder words = new StringBuilder();
        each(
                "SELECT sql FROM sqlite_master WHERE type = 'table' AND lower(name) = '" + table + "'",
                row -> words.append(row.getString(1)));
        return words.toString();
    }

    /// The pages with the rows of a table but the last; none where they cannot be told.
    ///
    /// @param table a plain name
    List<Leaves.Leaf> leaves(String table) throws IOException {
        long[] root = new long[1];
        each(
                "SELECT rootpage FROM sqlite_master WHERE type = 'table' AND lower(name) = '" + table + "'",
                row -> root[0] = row.getLong(1));
        return copy.isInOneFile() ? Leaves.of(copy.database(), root[0]) : List.of();
    }

    /// Makes sure that a table is one, with these columns.
    ///
    /// @param table a plain name
    /// @throws UnreadableSourceException when it is not
    public void require(String table, String... columns) throws IOException {
        if (!columns(table).containsAll(Set.of(columns))) {
            throw new UnreadableSourceException(
                    "is a database without a table `" + table + "` that has the columns " + String.join(", ", columns),
                    0);
        }
    }

    /// Asks for rows. What is asked for names its columns, and bounds texts by `substr`.
    ///
    /// @throws CancellationException when the progress says so
    public void each(String query, Row row) throws IOException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                budget.row();
                row.take(rows);
            }
        } catch (SQLException broken) {
            budget.check();
            throw DatabaseTrouble.of(broken);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException broken) {
            throw DatabaseTrouble.of(broken);
        } finally {
            copy.close();
        }
    }
}
