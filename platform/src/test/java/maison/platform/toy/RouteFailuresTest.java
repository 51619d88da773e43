package maison.platform.toy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import maison.platform.testing.MaisonTestResource;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class RouteFailuresTest {

    private static final Formatter FORMATTER = new PatternFormatter("%s%e");

    @Test
    void what_fails_outside_of_resources_is_a_problem_and_its_secret_is_not_logged() {
        List<String> logged =
                loggedDuring(() ->
                        given().header("X-Correlation-Id", "till-7-0001")
                                .get("/broken/certificates/S3CRET-CODE?card=S3CRET")
                                .then()
                                .statusCode(500)
                                .contentType("application/problem+json")
                                .header("X-Correlation-Id", "till-7-0001")
                                .body("type", equalTo("/problems/internal-error")));
        assertThat(logged).anyMatch(line -> line.startsWith("GET /broken/certificates/* failed"));
        assertThat(logged).noneMatch(line -> line.contains("S3CRET"));
    }

    @Test
    void who_asks_for_what_is_not_there_is_still_told_so() {
        assertThat(loggedDuring(() -> given().get("/nowhere").then().statusCode(404)))
                .noneMatch(line -> line.contains("failed"));
    }

    private static List<String> loggedDuring(Runnable requests) {
        var logged = new CopyOnWriteArrayList<String>();
        var listener =
                new ExtHandler() {
                    @Override
                    protected void doPublish(ExtLogRecord line) {
                        logged.add(FORMATTER.format(line));
                    }
                };
        var root = LogContext.getLogContext().getLogger("");
        root.addHandler(listener);
        try {
            requests.run();
        } finally {
            root.removeHandler(listener);
        }
        return logged;
    }
}
