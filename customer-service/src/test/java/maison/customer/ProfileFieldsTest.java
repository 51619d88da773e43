package maison.customer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/// What a client book knows of somebody, beyond a name and a number.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(KeysForTests.class)
class ProfileFieldsTest {

    private static UUID walkIn() {
        return Calls.registered("{\"name\":{\"given\":\"Layla\"}}");
    }

    private static UUID known() {
        var id = walkIn();
        CorrectionTest.correct(id, "\"1\"", CustomerExamples.PERSON).statusCode(200);
        return id;
    }

    private static ValidatableResponse verify(UUID id, int version, String body) {
        return Calls.as("associate")
                .header("If-Match", "\"%d\"".formatted(version))
                .body(body)
                .post("/v1/customers/" + id + "/verifications")
                .then();
    }

    @Test
    void everything_that_was_written_is_read_again() {
        Calls.profile(known(), "associate")
                .statusCode(200)
                .body("name.middle", equalTo("Mariam"))
                .body("name.formOfAddress", equalTo("Dr Haddad"))
                .body("phones.type", contains("mobile", "work"))
                .body("addresses[0].locality", equalTo("Riyadh"))
                .body("addresses[0].lines", contains("14 King Fahd Road"))
                .body("birthday", equalTo("1984-02-29"))
                .body("birthdayHijri", equalTo("hijri:1404-05-27"))
                .body("occupation", equalTo("Architect"))
                .body("demographics.maritalStatus", equalTo("married"))
                .body("culture.weekend", contains("friday", "saturday"))
                .body("dates[0].on.hijri", equalTo("hijri:1436-08-25"))
                .body("dates[1].date", equalTo("hijri:--08-25"))
                .body("dates[1].on", nullValue())
                .body("dates[1].next.gregorian", notNullValue())
                .body("communication.channels.marketing", contains("whatsapp", "email"))
                .body("communication.quiet.from", equalTo("21:30"))
                .body("communication.caps[0].per", equalTo("month"))
                .body("sizes.rings[0].size", equalTo("M½"))
                .body("sizes.rings[0].circumferenceMm", equalTo(53.125f))
                .body("sizes.rings[0].equivalents.us", equalTo("6.5"))
                .body("sizes.bracelet.mm", equalTo(175))
                .body("tags", contains("bridal", "high-jewellery"));
    }

    @Test
    void what_is_wrong_is_said_at_once_and_where() {
        var body =
                """
                {"name": {"formOfAddress": "Dr"},
                 "addresses": [{"country": "XX"}, {"lines": ["1 High Street"]}],
                 "demographics": {"gender": "lady"},
                 "culture": {"calendar": "julian", "weekend": ["Friday"]},
                 "dates": [{"kind": "occasion", "date": "2015-13-01"}],
                 "communication": {"caps": [{"channel": "sms", "most": 0, "per": "day"}],
                                   "hours": {"from": "22:00", "to": "23:00"},
                                   "quiet": {"from": "21:30", "to": "08:00"},
                                   "doNotDisturbUntil": "tomorrow"},
                 "sizes": {"rings": [{"hand": "left", "finger": "ring", "system": "uk", "size": "7"}],
                           "necklace": {"value": "3", "unit": "m"}},
                 "tags": ["!"]}
                """;
        CorrectionTest.correct(walkIn(), "\"1\"", body)
                .statusCode(400)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/name",
                                "/addresses/0",
                                "/addresses/0/country",
                                "/addresses/1/country",
                                "/demographics/gender",
                                "/culture/calendar",
                                "/culture/weekend/0",
                                "/dates/0/name",
                                "/dates/0/date",
                                "/communication/caps/0/most",
                                "/communication/hours",
                                "/communication/doNotDisturbUntil",
                                "/sizes/rings/0/size",
                                "/sizes/necklace/unit",
                                "/tags/0"));
    }

    @Test
    void every_phone_every_email_and_every_part_of_the_name_is_found() {
        var id =
                Calls.registered(
                        """
                        {"name": {"given": "Zephyrine", "middle": "Ottoline", "family": "Quarrington",
                                  "nativeScript": "زفيرين كوارينغتون"},
                         "phones": [{"number": "07700 900911"}, {"number": "+966 50 123 9911"}],
                         "emails": [{"address": "z.quarrington@example.org"},
                                    {"address": "zephyrine@work.example"}]}
                        """);
        for (var asked :
                new String[] {
                    "{\"name\":\"ottol\"}",
                    "{\"name\":\"كوارينغتون\"}",
                    "{\"phone\":\"07700900911\"}",
                    "{\"phone\":\"00966501239911\"}",
                    "{\"email\":\"Z.Quarrington@example.org\"}",
                    "{\"email\":\"zephyrine@work.example\"}"
                }) {
            Calls.search(asked).body("items.customerId", contains(id.toString()));
        }
    }

    @Test
    void a_contact_is_verified_until_it_changes() {
        var id = known();
        verify(id, 2, CustomerExamples.VERIFICATION).statusCode(200).header("ETag", "\"3\"");
        Calls.profile(id, "associate")
                .body("phones[0].verified.how", equalTo("call-back"))
                .body("phones[0].verified.at", notNullValue())
                .body("phones[1].verified", nullValue());
        CorrectionTest.correct(
                        id,
                        "\"3\"",
                        """
                        {"phones": [{"number": "+44 7700 900123", "type": "home"},
                                    {"number": "07700 900124"}]}
                        """)
                .statusCode(200);
        Calls.profile(id, "associate")
                .body("phones[0].type", equalTo("home"))
                .body("phones[0].verified.how", equalTo("call-back"));
        CorrectionTest.correct(id, "\"4\"", "{\"phones\": [{\"number\": \"07700 900125\"}]}")
                .statusCode(200);
        Calls.profile(id, "associate").body("phones[0].verified", nullValue());
    }

    @Test
    void only_a_contact_of_the_profile_is_verified() {
        var id = known();
        verify(id, 2, "{\"phone\":\"07700 900999\",\"how\":\"code\"}")
                .statusCode(400)
                .body("errors.pointer", contains("/phone"));
        verify(id, 2, "{\"how\":\"code\"}").statusCode(400);
        verify(id, 2, "{\"phone\":\"07700 900123\",\"how\":\"hearsay\"}").statusCode(400);
        verify(id, 1, CustomerExamples.VERIFICATION).statusCode(412);
    }

    @Test
    void an_artisan_sees_and_takes_sizes_and_sees_no_contact() {
        var id = known();
        Calls.profile(id, "artisan")
                .statusCode(200)
                .body("sizes.rings[0].size", equalTo("M½"))
                .body("$", not(hasKey("phones")))
                .body("$", not(hasKey("addresses")))
                .body("$", not(hasKey("dates")))
                .body("$", not(hasKey("tags")));
        Calls.as("artisan")
                .header("If-Match", "\"2\"")
                .body(
                        """
                        {"sizes": {"rings": [{"hand": "right", "finger": "index", "system": "us",
                                              "size": "7 1/4"}]}}
                        """)
                .patch("/v1/customers/" + id)
                .then()
                .statusCode(200)
                .body("fields", contains("sizes"));
        Calls.as("artisan")
                .header("If-Match", "\"3\"")
                .body("{\"occupation\": null}")
                .patch("/v1/customers/" + id)
                .then()
                .statusCode(403);
    }

    @Test
    void a_client_neither_sees_nor_sets_what_staff_file_them_under() {
        var id = known();
        var client = Tokens.client(id);
        Calls.with(client)
                .get("/v1/customers/" + id)
                .then()
                .statusCode(200)
                .body("occupation", equalTo("Architect"))
                .body("$", not(hasKey("tags")));
        Calls.with(client)
                .header("If-Match", "\"2\"")
                .body("{\"tags\": [\"vip\"]}")
                .patch("/v1/customers/" + id)
                .then()
                .statusCode(403);
    }

    @Test
    void a_marketer_sees_no_contact() {
        Calls.profile(known(), "marketer")
                .statusCode(200)
                .body("$", not(hasKey("phones")))
                .body("$", not(hasKey("emails")))
                .body("$", not(hasKey("name")));
    }

    @Test
    void what_was_cleared_is_gone_and_what_it_was_is_kept() {
        var id = known();
        CorrectionTest.correct(
                        id, "\"2\"", "{\"sizes\":null,\"tags\":[],\"dates\":[],\"culture\":{}}")
                .statusCode(200)
                .body("fields", contains("culture", "dates", "sizes", "tags"));
        Calls.profile(id, "associate")
                .body("$", not(hasKey("sizes")))
                .body("$", not(hasKey("tags")))
                .body("occupation", equalTo("Architect"));
        Calls.search("{\"name\":\"nobody of this name\"}").body("items", empty());
    }
}
