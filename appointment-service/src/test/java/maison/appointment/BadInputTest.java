package maison.appointment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.sql.SQLException;
import java.util.UUID;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whatever is wrong with a request is a problem document, and leaves no event.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class BadInputTest {

    private static final String BOOKING = "/v1/bookings/" + UUID.randomUUID();
    private static final String FINE =
            "{'storeId':'nowhere','serviceId':'nothing','start':'2027-03-04T10:00:00Z'}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    /v1/bookings/X | {} | 400 | /problems/invalid-request
                    /v1/bookings/X | {'storeId':5} | 400 | /problems/invalid-request
                    /v1/bookings/X | [] | 400 | /problems/invalid-request
                    /v1/bookings/X | not json | 400 | /problems/invalid-request
                    /v1/bookings/X | {'storeId':'a','serviceId':'b','start':'tomorrow'} | 400 | /problems/invalid-request
                    /v1/bookings/X | {'storeId':'a','serviceId':'b','start':'2027-03-04T10:00:30Z'} | 400 | /problems/invalid-request
                    /v1/bookings/X | {'storeId':'A B','serviceId':'b','start':'2027-03-04T10:00:00Z'} | 400 | /problems/invalid-request
                    /v1/bookings/X | {'storeId':'a','serviceId':'b','start':'2027-03-04T10:00:00Z','extra':1} | 400 | /problems/invalid-request
                    /v1/bookings/X | {'storeId':'a','serviceId':'b','start':'2027-03-04T10:00:00Z','customerId':'me'} | 400 | /problems/invalid-request
                    /v1/bookings/X | {'storeId':'nowhere','serviceId':'nothing','start':'2027-03-04T10:00:00Z'} | 422 | /problems/unknown-store
                    /v1/bookings/X/hold | {} | 400 | /problems/invalid-request
                    /v1/bookings/X/time | {} | 400 | /problems/invalid-request
                    /v1/bookings/X/time | {'start':'2027-03-04T10:00:00Z'} | 404 | /problems/not-found
                    /v1/bookings/X/cancellation | {'reason':'BORED'} | 400 | /problems/invalid-request
                    /v1/bookings/X/cancellation | {'reason':'OTHER'} | 404 | /problems/not-found
                    /v1/bookings/X/attendance | {'outcome':'LATE'} | 400 | /problems/invalid-request
                    /v1/bookings/X/attendance | {'outcome':'NO_SHOW'} | 404 | /problems/not-found
                    /v1/bookings/nonsense | {'storeId':'a','serviceId':'b','start':'2027-03-04T10:00:00Z'} | 404 | /problems/not-found
                    /v1/stores/UPPER | {'name':'x','zone':'Europe/London','hours':{'week':{},'exceptions':[]}} | 400 | /problems/invalid-request
                    /v1/stores/s | {'name':'x','zone':'Mars/Base','hours':{'week':{},'exceptions':[]}} | 400 | /problems/invalid-request
                    /v1/stores/s | {'name':'x','zone':'Europe/London','hours':{'week':{'FUNDAY':[]},'exceptions':[]}} | 400 | /problems/invalid-request
                    /v1/stores/s | {'name':'x','zone':'Europe/London','hours':{'week':{'MONDAY':[{'from':'18:00','to':'10:00'}]},'exceptions':[]}} | 400 | /problems/invalid-request
                    /v1/stores/s | {'name':'x','zone':'Europe/London','hours':{}} | 400 | /problems/invalid-request
                    /v1/services/s | {'name':'x','durationMinutes':0,'bufferBeforeMinutes':0,'bufferAfterMinutes':0} | 400 | /problems/invalid-request
                    /v1/staff/s | {'storeId':'nowhere','displayName':'x','skills':['nothing'],'zone':'Europe/London','hours':{'week':{},'exceptions':[]}} | 422 | /problems/unknown-reference
                    /v1/rooms/s | {'storeId':'nowhere','name':'x'} | 422 | /problems/unknown-reference
                    /v1/equipment/s | {'storeId':'nowhere','name':'x','kind':'y'} | 422 | /problems/unknown-reference
                    """)
    void wrong_bodies_are_problems_and_leave_no_event(
            String path, String body, int status, String type) throws SQLException {
        long before = events();

        given().auth()
                .oauth2(Tokens.of("manager"))
                .contentType(ContentType.JSON)
                .body(body.replace('\'', '"'))
                .put(path.replace("X", UUID.randomUUID().toString()))
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", org.hamcrest.Matchers.equalTo(type));

        assertThat(events()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /v1/slots | 400
                    /v1/slots?store=a&service=b&from=soon | 400
                    /v1/slots?store=a&service=b&from=2027-03-04&to=2027-03-03 | 400
                    /v1/slots?store=a&service=b&from=2027-03-04&to=2027-05-04 | 400
                    /v1/slots?store=a&service=b&from=2027-03-04&timeZone=Mars | 400
                    /v1/slots?store=a&service=b&from=2027-03-04 | 422
                    /v1/agenda?store=a | 400
                    /v1/agenda?store=a&day=2027-03-04 | 404
                    /v1/bookings | 400
                    /v1/bookings?customer=0b8f5c1e-7a44-4c53-8a19-2f64b0f3f001&after=!!! | 400
                    /v1/bookings?customer=0b8f5c1e-7a44-4c53-8a19-2f64b0f3f001&limit=1000 | 400
                    /v1/stores/none | 404
                    /v1/nothing | 404
                    """)
    void wrong_queries_are_problems(String path, int status) {
        given().auth()
                .oauth2(Tokens.of("associate"))
                .get(path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "analyst, /v1/bookings/00000000-0000-0000-0000-000000000001, 403",
        "marketer, /v1/bookings/00000000-0000-0000-0000-000000000001, 403",
        "client, /v1/agenda?store=a&day=2027-03-04, 403",
        "terminal, /v1/agenda?store=a&day=2027-03-04, 403",
        "client, /v1/staff, 403"
    })
    void other_roles_may_not(String role, String path, int status) {
        given().auth().oauth2(Tokens.of(role)).get(path).then().statusCode(status);
    }

    @Test
    void nobody_may_without_a_token_or_with_one_for_another_system() {
        given().get(BOOKING).then().statusCode(401);
        given().auth()
                .oauth2(Tokens.ofOtherAudience("manager"))
                .get(BOOKING)
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(Tokens.of("associate"))
                .contentType(ContentType.JSON)
                .body("{}")
                .put("/v1/stores/s")
                .then()
                .statusCode(403);
    }

    @Test
    void an_edit_needs_the_version_that_was_seen() {
        var store = AppointmentFixture.open();
        var changed = new java.util.HashMap<>(store.storeBody());
        changed.put("name", "Old Bond Street");
        var path = "/v1/stores/" + store.store;

        store.put(path, store.storeBody()).then().statusCode(200).header("ETag", "\"1\"");
        store.put(path, changed).then().statusCode(428);
        AppointmentFixture.as(Tokens.of("manager"))
                .header("If-Match", "\"9\"")
                .body(changed)
                .put(path)
                .then()
                .statusCode(412);
        AppointmentFixture.as(Tokens.of("manager"))
                .header("If-Match", "\"1\"")
                .body(changed)
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
    }

    @Test
    void other_media_types_and_huge_bodies_are_not_read() {
        given().auth()
                .oauth2(Tokens.of("manager"))
                .contentType("text/plain")
                .body(FINE)
                .put(BOOKING)
                .then()
                .statusCode(415);
        given().auth()
                .oauth2(Tokens.of("manager"))
                .contentType(ContentType.JSON)
                .body("{\"storeId\":\"" + "x".repeat(3_000_000) + "\"}")
                .put(BOOKING)
                .then()
                .statusCode(413);
    }

    private static long events() throws SQLException {
        try (var connection = MaisonTestResource.database().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from events")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
