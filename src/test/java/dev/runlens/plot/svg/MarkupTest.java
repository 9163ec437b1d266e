package dev.runlens.plot.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class MarkupTest {
    @Test
    void textAndAttributesAreEscaped() {
        Markup markup = new Markup().open("p").at("title", "a\"b'c<d>&").text("<i>\"'&").close();
        assertThat(markup).hasToString("<p title=\"a&quot;b&#39;c&lt;d&gt;&amp;\">&lt;i&gt;&quot;&#39;&amp;</p>");
    }

    @Test
    void whatIsNotShownAsItselfIsWrittenOut() {
        assertThat(new Markup().leaf("p", "a\u0000\u001b\u202e\ud83d\uffff\nb"))
                .hasToString("<p>a\\x00\\x1b\\u202e\uFFFD\uFFFD\\nb</p>");
    }

    @Test
    void onlyElementsThatHtmlLetsEndAtOnceDo() {
        assertThat(new Markup().open("td").close()).hasToString("<td></td>");
        assertThat(new Markup().open("meta").at("charset", "utf-8").close()).hasToString("<meta charset=\"utf-8\"/>");
        assertThat(new Markup().open("path").leaf("title", "t").close()).hasToString("<path><title>t</title></path>");
    }

    @Test
    void anAttributeWithoutValueIsLeftOut() {
        assertThat(new Markup().open("p").at("class", "").close()).hasToString("<p></p>");
    }

    @Test
    void lengthsHaveAtMostOneDecimalAndNoMinusZero() {
        assertThat(new Markup()
                .open("g")
                .at("a", -0.04)
                .at("b", 12.34)
                .at("c", -7.25)
                .at("d", 3)
                .close())
                        .hasToString("<g a=\"0\" b=\"12.3\" c=\"-7.2\" d=\"3\"></g>");
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> new Markup().open("p").text("t").at("late", "x"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Markup().open("p").toString()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Markup().close()).isInstanceOf(NoSuchElementException.class);
    }
}
