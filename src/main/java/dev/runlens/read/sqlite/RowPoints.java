package dev.runlens.read.sqlite;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/// Reads the rows of one table in the order in which they were written, as the points that they tell.
///
/// @param <K> by what points belong together: it has `equals`
public interface RowPoints<K> {
    /// Takes points.
    @FunctionalInterface
    interface Points<K> {
        /// Takes one.
        void add(K key, long step, double value);
    }

    /// Tells the points of a row.
    @FunctionalInterface
    interface Row<K> {
        /// Takes one row; its columns are numbered from 1. What it gives depends on nothing else.
        void tell(ResultSet row, Points<K> points) throws SQLException;
    }

    /// What is asked.
    ///
    /// @param table a plain name
    /// @param columns what is asked of each row
    /// @param row tells its points
    record Question<K>(String table, List<String> columns, Row<K> row) {
        /// Keeps a copy.
        public Question {
            columns = List.copyOf(columns);
        }

        /// The query for all rows, or for those behind one.
        String query(String more) {
            return "SELECT " + String.join(", ", columns) + more;
        }
    }

    /// Reads all rows.
    ///
    /// @throws IOException when the database cannot be read
    void read(ReadOnlyDatabase database, Question<K> question, Points<K> points) throws IOException;

    /// Reads them once; nothing is kept.
    static <K> RowPoints<K> once() {
        return (database, question, points) -> database.each(
                question.query(" FROM " + question.table()
                        + (database.hasRowNumbers(question.table()) ? " ORDER BY rowid" : "")),
                row -> question.row().tell(row, points));
    }
}
