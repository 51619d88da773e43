package maison.appointment;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import maison.platform.testing.Tokens;
import org.jspecify.annotations.Nullable;

/// A store with its people and things over HTTP; each has ids of its own, so tests do not meet.
public final class AppointmentFixture {

    public static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final AtomicInteger STORES = new AtomicInteger();

    public final String store;
    public final String cleaning;
    public final String appraisal;

    private AppointmentFixture(int number) {
        store = "store-" + number;
        cleaning = "cleaning-" + number;
        appraisal = "appraisal-" + number;
    }

    /// A store in London, open daily 10 to 18; cleaning takes half an hour and needs nobody but
    /// staff, an appraisal an hour with buffers, a private room and a tester.
    public static AppointmentFixture open() {
        var fixture = new AppointmentFixture(STORES.incrementAndGet());
        fixture.put("/v1/stores/" + fixture.store, fixture.storeBody()).then().statusCode(201);
        fixture.put(
                        "/v1/services/" + fixture.cleaning,
                        Map.of(
                                "name", "Cleaning",
                                "durationMinutes", 30,
                                "bufferBeforeMinutes", 0,
                                "bufferAfterMinutes", 0))
                .then()
                .statusCode(201);
        fixture.put(
                        "/v1/services/" + fixture.appraisal,
                        Map.of(
                                "name",
                                "Appraisal",
                                "durationMinutes",
                                60,
                                "bufferBeforeMinutes",
                                15,
                                "bufferAfterMinutes",
                                15,
                                "room",
                                Map.of("features", List.of("private")),
                                "equipmentKinds",
                                List.of("tester"),
                                "preparation",
                                Map.of(
                                        "forClient",
                                        "Bring certificates.",
                                        "forStaff",
                                        "Loupe, scale.")))
                .then()
                .statusCode(201);
        return fixture;
    }

    public Map<String, Object> storeBody() {
        return Map.of(
                "name", "Bond Street",
                "zone", LONDON.getId(),
                "hours", hours("10:00", "18:00"),
                "policy",
                        Map.of(
                                "slotMinutes", 15,
                                "leadMinutes", 0,
                                "horizonDays", 365,
                                "holdMinutes", 5,
                                "terms",
                                        Map.of(
                                                "noticeMinutes",
                                                1440,
                                                "lateFee",
                                                Map.of("amount", "25.00", "currency", "GBP"))));
    }

    public static Map<String, Object> hours(String from, String to) {
        var week = new TreeMap<String, Object>();
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day.name(), List.of(Map.of("from", from, "to", to)));
        }
        return Map.of("week", week, "exceptions", List.of());
    }

    /// Adds somebody with all skills, working 10 to 18.
    public String staff(String name) {
        var id = name + "-" + store;
        put(
                        "/v1/staff/" + id,
                        Map.of(
                                "storeId", store,
                                "displayName", name,
                                "skills", List.of(cleaning, appraisal),
                                "zone", LONDON.getId(),
                                "hours", hours("10:00", "18:00")))
                .then()
                .statusCode(201);
        return id;
    }

    public String privateRoom(String name) {
        var id = name + "-" + store;
        var body = Map.of("storeId", store, "name", name, "features", List.of("private"));
        put("/v1/rooms/" + id, body).then().statusCode(201);
        return id;
    }

    public String tester(String name) {
        var id = name + "-" + store;
        var body = Map.of("storeId", store, "name", name, "kind", "tester");
        put("/v1/equipment/" + id, body).then().statusCode(201);
        return id;
    }

    /// A day well ahead, so that nothing is in the past.
    public static LocalDate day() {
        return LocalDate.now(LONDON).plusDays(30);
    }

    public static Instant at(String time) {
        return LocalDateTime.parse(day() + "T" + time).atZone(LONDON).toInstant();
    }

    public Map<String, Object> wish(String service, Instant start, @Nullable String staff) {
        return staff == null
                ? Map.of("storeId", store, "serviceId", service, "start", start.toString())
                : Map.of(
                        "storeId", store,
                        "serviceId", service,
                        "start", start.toString(),
                        "staffId", staff);
    }

    public Response book(UUID id, Map<String, Object> wish) {
        return as(Tokens.of("associate")).body(wish).put("/v1/bookings/" + id);
    }

    public Response put(String path, Map<String, ?> body) {
        return as(Tokens.of("manager")).body(body).put(path);
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
