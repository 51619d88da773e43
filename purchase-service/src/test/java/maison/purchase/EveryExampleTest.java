package maison.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import maison.platform.testing.ApiDocument;
import maison.platform.testing.ApiStories;
import maison.platform.testing.MaisonTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every body that the API document shows is sent, and answered as the document says.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(KeyForTests.class)
@QuarkusTestResource(StatusKeyForTests.class)
class EveryExampleTest {

    @AfterEach
    void others_count_events() {
        Log.awaitImports();
    }

    @Test
    void every_operation_that_reads_a_body_shows_one() {
        assertThat(ApiDocument.served().withoutExample()).isEmpty();
    }

    @Test
    void every_body_of_an_answer_has_a_media_type() {
        assertThat(ApiDocument.served().answersWithoutMediaType()).isEmpty();
    }

    @TestFactory
    List<DynamicTest> every_example_is_answered_as_the_document_says() {
        ApiStories stories = Stories.all();
        return stories.document().examples().stream()
                .map(each ->
                        DynamicTest.dynamicTest(each.toString(), () -> stories.assertWorks(each)))
                .toList();
    }
}
