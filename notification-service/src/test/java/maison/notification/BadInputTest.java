package maison.notification;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(NeighboursForTests.class)
class BadInputTest {

    private static final String NONE = "/v1/messages/00000000-0000-0000-0000-000000000001";

    @ParameterizedTest
    @CsvSource({
        "/v1/messages?state=lost, 400",
        "/v1/messages?limit=0, 400",
        "/v1/messages?limit=1000, 400",
        "/v1/messages?after=nonsense, 400",
        "/v1/messages/00000000-0000-0000-0000-000000000001, 404",
        "/v1/messages/00000000-0000-0000-0000-000000000001/explain, 404",
        "/v1/messages/nonsense, 404",
        "/v1/nothing, 404"
    })
    void wrong_queries_are_problems(String path, int status) {
        given().auth()
                .oauth2(Tokens.of("marketer"))
                .get(path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    {} | 400
                    {'found':'MAYBE'} | 400
                    {'found':'SENT','more':1} | 400
                    [ | 400
                    {'found':'SENT'} | 404
                    """)
    void wrong_bodies_are_problems(String body, int status) {
        given().auth()
                .oauth2(Tokens.of("manager"))
                .contentType(ContentType.JSON)
                .body(body.replace('\'', '"'))
                .put(NONE + "/reconciliation")
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
    }

    @Test
    void others_may_not() {
        given().get("/v1/messages").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.ofOtherAudience("marketer"))
                .get("/v1/messages")
                .then()
                .statusCode(401);
        given().auth().oauth2(Tokens.of("analyst")).get("/v1/messages").then().statusCode(403);
        given().auth()
                .oauth2(Tokens.of("marketer"))
                .contentType(ContentType.JSON)
                .body("{\"found\":\"SENT\"}")
                .put(NONE + "/reconciliation")
                .then()
                .statusCode(403);
    }
}
