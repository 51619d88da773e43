package maison.purchase;

import java.util.UUID;
import maison.platform.testing.ApiDocument;
import maison.platform.testing.ApiStories;
import maison.platform.testing.ApiStory;
import maison.platform.testing.Tokens;
import maison.purchase.aftercare.belonging.Origin;
import maison.purchase.atelier.BespokeExamples;

/// In which order the examples of the API document can be sent.
final class Stories {

    private static final String SALE = "0195951e-7c40-7a10-8d4e-5b1f3c2a9e01";
    private static final String JOB = "0195a812-3f00-7b21-b0c6-91d4a7e65f02";

    private static final String STORE = "kingdom-centre";

    private Stories() {}

    /// All of them, by the document that the service serves.
    static ApiStories all() {
        var stories =
                new ApiStories(ApiDocument.served())
                        .unique("2026-000\\d{3}|C-000731|RING-HALO-18K|old-till(?:-1)?|" + STORE)
                        .thing("/v1/sales/{}", SALE)
                        .thing("/v1/belongings/{}", "0195951e-7c40-7a10-9d4e-5b1f3c2a9e05")
                        .thing("/v1/jobs/{}", JOB)
                        .thing("/v1/belongings/{}/jobs/{}", JOB)
                        .thing("/v1/jobs/{}/tasks/{}", "0195a90c-1000-7aaa-8bbb-0123456789ab")
                        .thing("/v1/jobs/{}/estimates/{}", "0195a90c-2000-7aaa-8bbb-0123456789ab")
                        .thing("/v1/orders/{}/pieces/{}", "jacket")
                        .thing("/v1/orders/{}/fittings/{}", "0195b1f4-3000-7eee-8fff-0123456789ab")
                        .thing("/v1/trade-ins/{}", "0195b1aa-2c00-7d31-9e52-6f0a1b2c3d02")
                        .thing("/v1/stores/{}", STORE);
        sales(stories);
        belongings(stories);
        jobs(stories);
        layaways(stories);
        orders(stories);
        tradeIns(stories);
        return stories;
    }

    private static void sales(ApiStories stories) {
        stories.after("returnLines/kit", "completeSale/ring")
                .after("exchange/kit", "completeSale/ring")
                .after("voidSale/mistake", "completeSale/in a session")
                .after("moveSale/wrong", "completeSale/ring")
                .after("resumeBasket/other till", "suspendBasket/ring");
    }

    private static void belongings(ApiStories stories) {
        stories.after("writeMarks/watch", "registerBelonging/ring")
                .after("transferBelonging/daughter", "registerBelonging/ring")
                .after("linkJob/repair", "registerBelonging/ring", "takeInJob/repair")
                .after("registerWarranty/card", "registerBelonging/ring")
                .after("extendWarranty/year", "registerWarranty/card")
                .after("claimWarranty/setting", "registerWarranty/card", "takeInJob/repair");
    }

    private static void jobs(ApiStories stories) {
        stories.after("offerEstimate/estimate", "takeInJob/repair")
                .after("answerEstimate/answer", "offerEstimate/estimate")
                .after("payForJob/payment", "answerEstimate/answer")
                .after("addJobTask/task", "answerEstimate/answer")
                .after("assignJobTask/assignment", "addJobTask/task")
                .after("completeJobTask/completion", "assignJobTask/assignment")
                .after("promiseJob/promise", "takeInJob/repair")
                .after("handOver/hand-over", "takeInJob/repair")
                .after("reportIncident/incident", "handOver/hand-over")
                .after("makeJobReady/readiness", "payForJob/payment")
                .after("notifyClientOfJob/notice", "makeJobReady/readiness")
                .after("pickUpJob/ticket", "notifyClientOfJob/notice")
                .after("cancelJob/cancellation", "takeInJob/repair")
                .after("recordAppraisal/appraisal", "takeInJob/appraisal")
                .after("orderForJob/order", "takeInJob/special order")
                .after("receiveForJob/arrival", "orderForJob/order");
    }

    private static void layaways(ApiStories stories) {
        stories.after("payLayaway/instalment", "layAway/bracelets")
                .after("pickUpLayaway/one of two", "payLayaway/instalment")
                .after("pickUpLayaway/all that is left", "pickUpLayaway/one of two")
                .after("cancelLayaway/changed mind", "layAway/bracelets");
    }

    private static void orders(ApiStories stories) {
        stories.after("acceptOrder/suit", "quoteOrder/suit")
                .after("payOrder/suit", "acceptOrder/suit")
                .after("cancelOrder/suit", "acceptOrder/suit")
                .after("promiseOrder/suit", "acceptOrder/suit")
                .after("moveOrder/suit", "acceptOrder/suit")
                .after("pinMeasurements/suit", "moveOrder/suit")
                .after("linkFitting/suit", "pinMeasurements/suit")
                .after("recordAlteration/suit", "linkFitting/suit")
                .after("deliverOrder/suit", "payOrder/suit", "pinMeasurements/suit")
                .given("deliverOrder/suit", Stories::finish)
                .given("resolveConflict/written off", Stories::disagree);
    }

    private static void tradeIns(ApiStories stories) {
        stories.given("quoteTradeIn/bought here", Stories::buyRing)
                .after("tradeInForCredit/bought elsewhere", "quoteTradeIn/bought elsewhere")
                .after("upgrade/a larger stone", "quoteTradeIn/bought here");
    }

    /// The client bought the diamond ring that they bring half a year ago.
    private static void buyRing(ApiStory story) {
        put(
                story,
                "/v1/sales/{id}",
                """
                {"customerId":"0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10","storeId":"dubai-mall",
                 "terminalId":"dubai-mall-1","receiptNumber":"2026-000730","channel":"store",
                 "currency":"USD","occurredAt":"2026-03-14T11:30:00Z","zone":"Asia/Dubai",
                 "lines":[{"lineId":"1","sku":"RING-HALO","description":"Halo ring",
                           "category":"rings","quantity":"1",
                           "attributes":{"stone":"diamond","metal":"platinum"},
                           "unitPrice":{"amount":"2000.00","currency":"USD"},
                           "tax":{"amount":"100.00","currency":"USD"}}],
                 "tenders":[{"kind":"cash","amount":{"amount":"2100.00","currency":"USD"}}],
                 "total":{"amount":"2100.00","currency":"USD"}}
                """,
                201);
        story.meaning(
                "0195951e-7c40-7a10-8d4e-5b1f3c2a9e41",
                new Origin(UUID.fromString(story.own(SALE)), "1").pieceId().toString());
    }

    /// The trousers are measured too, and both pieces go through the workshop.
    private static void finish(ApiStory story) {
        put(
                story,
                "/v1/orders/{id}/pieces/trousers/measurements",
                BespokeExamples.MEASUREMENTS,
                200);
        put(story, "/v1/orders/{id}/moves/{cut}", move("cut", ""), 201);
        put(story, "/v1/orders/{id}/moves/{fitted}", move("first-fitting", "basted"), 201);
        put(story, "/v1/orders/{id}/moves/{finished}", move("finished", "second-fitting"), 201);
        put(story, "/v1/orders/{id}/moves/{ready}", move("ready", ""), 201);
    }

    private static String move(String stage, String skipped) {
        return "{\"occurredAt\":\"2026-05-16T09:00:00Z\",\"stage\":\"%s\",\"skipping\":[%s]}"
                .formatted(stage, skipped.isEmpty() ? "" : "\"" + skipped + "\"");
    }

    /// Two offline tills go on with one basket, in a store of its own.
    private static void disagree(ApiStory story) {
        put(story, "/v1/baskets/{id}", elsewhere(ApiExamples.BASKET), 201);
        String offline =
                Till.with(
                        elsewhere(ApiExamples.RESUMPTION),
                        "\"offlineSince\":\"2026-03-14T08:00:00Z\"");
        put(story, "/v1/baskets/{id}/resumptions/{one}", offline, 201);
        put(story, "/v1/baskets/{id}/resumptions/{other}", offline, 201);
        story.thing(
                "/v1/conflicts/{}",
                Till.get("/v1/stores/" + story.own(STORE) + "/conflicts", Tokens.of("manager"))
                        .jsonPath()
                        .getString("items[0].conflictId"));
    }

    private static String elsewhere(String body) {
        return body.replace("\"dubai-mall\"", "\"" + STORE + "\"");
    }

    private static void put(ApiStory story, String path, String body, int status) {
        story.put(path, body).then().statusCode(status);
    }
}
