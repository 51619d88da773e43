package maison.purchase.aftercare;

/// The examples of the API document for trade-ins. A test sends each to the running service.
public final class TradeInExamples {

    /// A diamond ring that the client bought here.
    public static final String QUOTE =
            """
            {
              "customerId": "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10",
              "storeId": "dubai-mall",
              "associateId": "associate-7",
              "occurredAt": "2026-09-18T09:05:00Z",
              "zone": "Asia/Dubai",
              "belongingId": "0195951e-7c40-7a10-8d4e-5b1f3c2a9e41",
              "condition": "good"
            }
            """;

    /// A ring that somebody brings who is not known.
    public static final String ELSEWHERE =
            """
            {
              "storeId": "dubai-mall",
              "associateId": "associate-7",
              "occurredAt": "2026-09-18T09:05:00Z",
              "zone": "Asia/Dubai",
              "piece": {
                "category": "rings",
                "metal": "yellow-gold",
                "stone": "diamond",
                "carats": "0.51",
                "grams": "4.2",
                "value": {"amount": "1500.00", "currency": "USD"}
              },
              "condition": "good"
            }
            """;

    /// What it is answered with.
    public static final String QUOTED =
            """
            {
              "tradeInId": "0195b1aa-2c00-7d31-9e52-6f0a1b2c3d01",
              "storeId": "dubai-mall",
              "associateId": "associate-7",
              "status": "quoted",
              "source": "elsewhere",
              "category": "rings",
              "metal": "yellow-gold",
              "stone": "diamond",
              "carats": "0.51",
              "grams": "4.2",
              "condition": "good",
              "quotedAt": "2026-09-18T09:05:00Z",
              "validUntil": "2026-10-02T20:00:00Z",
              "policy": "trade-in-1",
              "paid": {"amount": "1500.00", "currency": "USD"},
              "paidWithTax": false,
              "offers": [
                {
                  "rule": "from-elsewhere",
                  "agePercent": 60,
                  "conditionPercent": 90,
                  "computed": {"amount": "810.00", "currency": "USD"},
                  "atMost": {"amount": "10000.00", "currency": "USD"},
                  "credit": {"amount": "810.00", "currency": "USD"},
                  "upgradeOnly": false,
                  "identityNeeded": true
                }
              ],
              "declined": [],
              "undone": []
            }
            """;

    /// The same ring becomes store credit.
    public static final String FOR_CREDIT =
            """
            {
              "rule": "from-elsewhere",
              "storeId": "dubai-mall",
              "associateId": "associate-7",
              "occurredAt": "2026-09-18T09:20:00Z",
              "evidence": {
                "signature": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "witness": "associate-7"
              },
              "identityDocument": "national-id"
            }
            """;

    /// The client's first ring pays for a larger one.
    public static final String UPGRADE =
            """
            {
              "tradeIns": [
                {
                  "tradeInId": "0195b1aa-2c00-7d31-9e52-6f0a1b2c3d02",
                  "rule": "diamond-trade-up",
                  "evidence": {"witness": "associate-7"}
                }
              ],
              "sale": {
                "customerId": "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10",
                "storeId": "dubai-mall",
                "terminalId": "dubai-mall-1",
                "receiptNumber": "2026-000731",
                "associateId": "associate-7",
                "channel": "store",
                "currency": "USD",
                "occurredAt": "2026-09-19T11:30:00Z",
                "zone": "Asia/Dubai",
                "sessionId": "dubai-mall-1-2026-09-19",
                "lines": [
                  {
                    "lineId": "1",
                    "sku": "RING-SOLITAIRE-1CT",
                    "description": "Solitaire, one carat",
                    "category": "rings",
                    "quantity": "1",
                    "unitPrice": {"amount": "4500.00", "currency": "USD"},
                    "tax": {"amount": "225.00", "currency": "USD"},
                    "attributes": {"stone": "diamond", "carats": "1"}
                  }
                ],
                "total": {"amount": "4725.00", "currency": "USD"},
                "tenders": [
                  {
                    "kind": "card",
                    "amount": {"amount": "2725.00", "currency": "USD"},
                    "brand": "visa",
                    "lastFour": "4242"
                  }
                ]
              }
            }
            """;

    private TradeInExamples() {}
}
