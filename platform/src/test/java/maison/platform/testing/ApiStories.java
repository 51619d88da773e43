package maison.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import maison.platform.testing.ApiDocument.Example;

/// What must have been before an example of an API document can work, so that each can be sent.
///
/// An example that needs nothing needs not be named here: whatever is new in the document is taken
/// by itself.
public final class ApiStories {

    private final ApiDocument document;
    private final Map<String, List<Consumer<ApiStory>>> before = new HashMap<>();
    private final Map<String, String> things = new HashMap<>();
    private Pattern names = Pattern.compile(ApiStory.UUID_PATTERN);

    public ApiStories(ApiDocument document) {
        this.document = document;
    }

    /// The document that is told.
    public ApiDocument document() {
        return document;
    }

    /// Says by which name the examples know the thing at a path, such as `/v1/sales/{}`.
    public ApiStories thing(String path, String name) {
        things.put(path, name);
        return this;
    }

    /// Texts that must be unique too, besides ids: a regular expression.
    public ApiStories unique(String regex) {
        names = Pattern.compile(ApiStory.UUID_PATTERN + "|" + regex);
        return this;
    }

    /// Says which other examples an example continues: the last of them is enough, if that one says
    /// what it continues.
    public ApiStories after(String key, String... earlier) {
        for (String each : earlier) {
            given(key, story -> story.tell(example(each)));
        }
        return this;
    }

    /// Says what else must be done before an example, after what was said so far.
    public ApiStories given(String key, Consumer<ApiStory> act) {
        before.computeIfAbsent(key, _ -> new ArrayList<>()).add(act);
        return this;
    }

    /// A story in which all is ready for an example.
    public ApiStory until(Example example) {
        var story = new ApiStory(this);
        prepare(story, example);
        return story;
    }

    /// Tells an example when all is ready for it. It must be answered as the document says, a PUT
    /// also when it is sent again.
    public void assertWorks(Example example) {
        ApiStory story = until(example);
        assertAnswer(example, story.send(example), example.operation().firstSuccess());
        if (example.operation().method().equals("PUT")) {
            assertAnswer(example, story.send(example), 200);
        }
    }

    private void assertAnswer(Example example, Response answer, int status) {
        assertThat(answer.statusCode()).as("%s: %s", example, answer.asString()).isEqualTo(status);
        document.assertSaysSo(example.operation(), answer);
    }

    void prepare(ApiStory story, Example example) {
        before.getOrDefault(example.key(), List.of()).forEach(act -> act.accept(story));
    }

    Example example(String key) {
        return document.examples().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The document has no " + key));
    }

    Pattern names() {
        return names;
    }

    Map<String, String> things() {
        return things;
    }
}
