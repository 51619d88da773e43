package maison.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.UUID;
import maison.platform.testing.MaisonTestResource;
import maison.purchase.workshop.JobExamples;
import org.junit.jupiter.api.Test;

/// The examples of the API document are answered as it says; [JobTest] sends the others.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class JobExamplesTest {

    private final Counter counter = new Counter();

    @Test
    void its_problems_are_the_services_own() {
        assertProblem(
                counter.put("", JobExamples.REPAIR.replace("blue stone", "sapphire")).asString(),
                JobExamples.CLAIM_PROBLEM);
        counter.takeIn().then().statusCode(201);
        counter.step("/hand-overs", JobExamples.HAND_OVER).then().statusCode(201);
        assertProblem(
                counter.put("/hand-overs/" + UUID.randomUUID(), JobExamples.HAND_OVER).asString(),
                JobExamples.NOT_THE_HOLDER_PROBLEM);
    }

    private static void assertProblem(String actual, String example) {
        assertThat(JsonPath.from(actual).<Object>get()).isEqualTo(JsonPath.from(example).get());
    }
}
