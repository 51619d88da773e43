package maison.launcher.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class InboxHtmlTest {

    @Test
    void shows_markup_in_a_mail_as_text() {
        var mail =
                new Mail("1-1", "a@b.c", "x", List.of(), "<script>", "now", "text/plain", "\"&\"");

        assertThat(InboxHtml.page(List.of(mail)))
                .doesNotContain("<script>")
                .contains("&lt;script&gt;")
                .contains("&quot;&amp;&quot;");
    }
}
