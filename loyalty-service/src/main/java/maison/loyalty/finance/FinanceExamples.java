package maison.loyalty.finance;

/// Examples of reports in the OpenAPI document.
final class FinanceExamples {

    static final String MOVEMENTS =
            """
            {
              "from": "2026-01-01", "to": "2026-03-31", "known": "2026-04-05", "settled": true,
              "zone": "UTC",
              "total": {
                "opening": {"pending": 0, "active": 200, "held": 0, "outstanding": 200, "debt": 0,
                  "net": 200},
                "sales": 1200, "bonuses": 100, "bonus": {"welcome": 100}, "adjustments": 50,
                "reversed": 25, "withdrawn": 0, "redeemed": 500, "deducted": 0, "expired": 200,
                "closing": {"pending": 0, "active": 825, "held": 0, "outstanding": 825, "debt": 0,
                  "net": 825}
              },
              "byRuleVersion": [
                {
                  "ruleVersion": "jewellery-1",
                  "opening": {"pending": 0, "active": 200, "held": 0, "outstanding": 200,
                    "debt": 0, "net": 200},
                  "sales": 1200, "bonuses": 100, "bonus": {"welcome": 100}, "adjustments": 50,
                  "reversed": 25, "withdrawn": 0, "redeemed": 500, "deducted": 0, "expired": 200,
                  "closing": {"pending": 0, "active": 825, "held": 0, "outstanding": 825,
                    "debt": 0, "net": 825}
                }
              ]
            }
            """;

    static final String MOVEMENTS_CSV =
            """
            ruleVersion,opening,sales,bonuses,adjustments,reversed,withdrawn,redeemed,deducted,expired,closing
            "jewellery-1",200,1200,100,50,25,0,500,0,200,825
            "total",200,1200,100,50,25,0,500,0,200,825
            """;

    static final String LIABILITY =
            """
            {
              "at": "2026-03-31", "known": "2026-04-05", "settled": true, "zone": "UTC",
              "ruleVersion": "jewellery-1",
              "valuedBy": [
                {"reward": "certificate-25", "price": 500,
                 "worth": {"amount": "25.00", "currency": "USD"}, "perPoint": "0.05"}
              ],
              "points": {"pending": 0, "active": 825, "held": 0, "outstanding": 825, "debt": 0,
                "net": 825},
              "values": [{"amount": "41.25", "currency": "USD"}],
              "byRuleVersion": [
                {"ruleVersion": "jewellery-1", "pending": 0, "active": 825, "held": 0,
                 "outstanding": 825, "values": [{"amount": "41.25", "currency": "USD"}]}
              ],
              "byExpiryMonth": [
                {"month": "2028-03", "outstanding": 825,
                 "values": [{"amount": "41.25", "currency": "USD"}]}
              ],
              "breakage": {
                "method": "additive-by-earning-month", "reason": "history-too-short",
                "historyMonths": 3, "neededMonths": 25, "values": [], "cohorts": []
              }
            }
            """;

    static final String BAD_DAY =
            """
            {
              "type": "/problems/invalid-request", "title": "Invalid request", "status": 400,
              "detail": "The request has invalid fields.",
              "errors": [
                {"pointer": "at", "detail": "must be a day such as 2026-03-31, from 1970 to 2199"}
              ]
            }
            """;

    private FinanceExamples() {}
}
