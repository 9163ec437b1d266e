package dev.runlens.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void marksTakeNoColumnAndLettersOfEastAsiaTwo() {
        List<String> other = new ArrayList<>();
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (TextTable.width(Character.toString(c)) != columns(c)) {
                other.add(Integer.toHexString(c));
            }
        }
        assertThat(other).isEmpty();
        assertThat(TextTable.width("a\u0301漢字 −1")).isEqualTo(8);
    }

    private static int columns(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        boolean wide = switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
            default -> c >= 0x1F300 && c <= 0x1FAFF || c >= 0xFF01 && c <= 0xFF60;
        };
        return wide ? 2 : 1;
    }
}
