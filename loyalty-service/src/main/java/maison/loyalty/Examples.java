package maison.loyalty;

/// Examples in the OpenAPI document.
public final class Examples {

    public static final String ACCOUNT =
            """
            {
              "customerId": "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10",
              "at": "2026-03-20T10:00:00Z",
              "version": 3,
              "ruleVersion": "jewellery-1",
              "balance": {"pending": 0, "active": 1175, "held": 0, "debt": 0, "spent": 0, "expired": 0},
              "spend": {"annual": "1175.00", "lifetime": "1175.00", "transactions": 1},
              "tier": {
                "name": "bronze",
                "since": "2026-03-14T11:30:00Z",
                "benefits": [
                  {"benefit": "birthday-discount", "description": "Birthday discount", "percent": 10,
                   "when": "birthday-month"}
                ],
                "history": [{"at": "2026-03-14T11:30:00Z", "from": "member", "to": "bronze"}]
              },
              "next": {
                "name": "silver",
                "rule": "annualSpend >= 2000 OR lifetimeSpend >= 5000",
                "conditions": [
                  {"condition": "annualSpend >= 2000", "metric": "annualSpend", "threshold": "2000",
                   "actual": "1175.00", "missing": "825.00", "met": false},
                  {"condition": "lifetimeSpend >= 5000", "metric": "lifetimeSpend", "threshold": "5000",
                   "actual": "1175.00", "missing": "3825.00", "met": false}
                ]
              },
              "risk": {
                "tier": {
                  "fallsAt": "2027-04-13T11:30:00Z",
                  "to": "member",
                  "noLongerEarnedAt": "2027-03-14T11:30:00Z",
                  "keepBy": [
                    {"condition": "annualSpend >= 500", "metric": "annualSpend", "threshold": "500",
                     "actual": "0.00", "missing": "500.00", "met": false}
                  ]
                },
                "points": [{"expiresAt": "2028-03-31T20:00:00Z", "points": 1175}]
              },
              "lots": [
                {
                  "saleId": "0195951e-7c40-7a10-8d4e-5b1f3c2a9e01",
                  "earnedAt": "2026-03-14T11:30:00Z",
                  "expiresAt": "2028-03-31T20:00:00Z",
                  "ruleVersion": "jewellery-1",
                  "lines": [{"lineId": "1", "points": 1150}, {"lineId": "2", "points": 25}],
                  "earned": 1200, "reversed": 25, "active": 1175, "spent": 0, "expired": 0
                }
              ]
            }
            """;

    /// A basket of one ring and two care kits.
    public static final String BASKET =
            """
            {
              "store": "dubai-mall",
              "currency": "USD",
              "occurredAt": "2026-03-14T11:30:00Z",
              "birthdayMonth": true,
              "lines": [
                {"lineId": "1", "quantity": "1", "net": {"amount": "450.50", "currency": "USD"},
                 "category": "rings", "brand": "Maison"},
                {"lineId": "2", "quantity": "2", "net": {"amount": "50.00", "currency": "USD"},
                 "category": "care"}
              ]
            }
            """;

    /// What [#BASKET] would bring somebody who never bought anything.
    public static final String QUOTE =
            """
            {
              "customerId": "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10",
              "at": "2026-03-14T11:30:00Z", "ruleVersion": "jewellery-1", "points": 500,
              "lines": [
                {"lineId": "1", "points": 450, "base": 450, "promotions": []},
                {"lineId": "2", "points": 50, "base": 50, "promotions": []}
              ],
              "promotions": [
                {
                  "promotion": "special-event", "points": 0,
                  "unmet": {"condition": "store", "needed": "special-event", "actual": "dubai-mall"}
                }
              ],
              "active": 0, "activeAfter": 500, "tier": {"now": "member", "after": "bronze"},
              "next": {
                "name": "silver", "rule": "annualSpend >= 2000 OR lifetimeSpend >= 5000",
                "conditions": [
                  {
                    "condition": "annualSpend >= 2000", "metric": "annualSpend",
                    "threshold": "2000", "actual": "500.50", "missing": "1499.50", "met": false
                  },
                  {
                    "condition": "lifetimeSpend >= 5000", "metric": "lifetimeSpend",
                    "threshold": "5000", "actual": "500.50", "missing": "4499.50", "met": false
                  }
                ]
              },
              "benefits": [],
              "rewards": [
                {
                  "reward": "certificate-25", "description": "Discount certificate",
                  "kind": "certificate", "points": 500,
                  "worth": {"amount": "25.00", "currency": "USD"}, "affordable": false,
                  "affordableAfter": true,
                  "why": {"reason": "not-enough-points", "missing": 500}
                },
                {
                  "reward": "certificate-50", "description": "Discount certificate",
                  "kind": "certificate", "points": 1000,
                  "worth": {"amount": "50.00", "currency": "USD"}, "affordable": false,
                  "affordableAfter": false,
                  "why": {"reason": "not-enough-points", "missing": 1000}
                },
                {
                  "reward": "cleaning", "description": "Jewelry cleaning", "kind": "service",
                  "points": 100, "affordable": false, "affordableAfter": true,
                  "why": {"reason": "not-enough-points", "missing": 100}
                },
                {
                  "reward": "inspection", "description": "Jewelry inspection",
                  "kind": "service", "points": 200, "affordable": false,
                  "affordableAfter": true,
                  "why": {"reason": "not-enough-points", "missing": 200}
                },
                {
                  "reward": "special-event", "description": "A place at a special event",
                  "kind": "access", "points": 300, "affordable": false, "affordableAfter": true,
                  "why": {"reason": "not-enough-points", "missing": 300}
                },
                {
                  "reward": "private-sale", "description": "Private sale", "kind": "access",
                  "points": 400, "affordable": false, "affordableAfter": true,
                  "why": {"reason": "not-enough-points", "missing": 400}
                },
                {
                  "reward": "new-collection", "description": "First look at a new collection",
                  "kind": "access", "points": 200, "affordable": false,
                  "affordableAfter": false,
                  "why": {
                    "reason": "other-tier", "missing": 200,
                    "tiers": ["silver", "gold", "platinum"]
                  }
                },
                {
                  "reward": "jewelry-box", "description": "Branded jewelry box", "kind": "gift",
                  "points": 350, "affordable": false, "affordableAfter": true,
                  "why": {"reason": "not-enough-points", "missing": 350}
                },
                {
                  "reward": "care-kit", "description": "Care kit", "kind": "gift",
                  "points": 250, "affordable": false, "affordableAfter": true,
                  "why": {"reason": "not-enough-points", "missing": 250}
                },
                {
                  "reward": "premium-packaging", "description": "Premium packaging",
                  "kind": "gift", "points": 150, "affordable": false, "affordableAfter": true,
                  "why": {"reason": "not-enough-points", "missing": 150}
                },
                {
                  "reward": "workshop", "description": "Jewelry-making workshop",
                  "kind": "experience", "points": 1500, "affordable": false,
                  "affordableAfter": false,
                  "why": {"reason": "not-enough-points", "missing": 1500}
                },
                {
                  "reward": "designer-meeting", "description": "Designer meet-and-greet",
                  "kind": "experience", "points": 2000, "affordable": false,
                  "affordableAfter": false,
                  "why": {"reason": "other-tier", "missing": 2000, "tiers": ["gold", "platinum"]}
                }
              ],
              "offers": []
            }
            """;

    public static final String BAD_INSTANT =
            """
            {
              "type": "/problems/invalid-request",
              "title": "Invalid request",
              "status": 400,
              "detail": "The request has invalid fields.",
              "errors": [
                {"pointer": "at", "detail": "must be an RFC 3339 instant between 1970 and 2200"}
              ]
            }
            """;

    public static final String NOT_OPEN =
            """
            {
              "type": "/problems/account-not-open",
              "title": "Account not open",
              "status": 404,
              "detail": "Nothing was bought by this customer by then."
            }
            """;

    public static final String BAD_CURSOR =
            """
            {
              "type": "/problems/invalid-request",
              "title": "Invalid request",
              "status": 400,
              "detail": "The request has invalid fields.",
              "errors": [{"pointer": "after", "detail": "must be a cursor as it was given"}]
            }
            """;

    public static final String LEDGER =
            """
            {
              "items": [
                {
                  "at": "2026-03-14T11:30:00Z", "kind": "earned",
                  "sourceId": "0195951e-7c40-7a10-8d4e-5b1f3c2a9e01",
                  "saleId": "0195951e-7c40-7a10-8d4e-5b1f3c2a9e01",
                  "points": 1200, "balance": 1200, "ruleVersion": "jewellery-1"
                },
                {
                  "at": "2026-03-18T09:05:00Z", "kind": "reversed",
                  "sourceId": "0195a812-3f00-7b21-b0c6-91d4a7e65f02",
                  "saleId": "0195951e-7c40-7a10-8d4e-5b1f3c2a9e01",
                  "points": -25, "balance": 1175, "ruleVersion": "jewellery-1"
                }
              ]
            }
            """;

    public static final String EXPLANATION =
            """
            {
              "customerId": "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10",
              "at": "2026-03-20T10:00:00Z",
              "ruleVersion": "jewellery-1",
              "balance": {"pending": 0, "active": 1175, "held": 0, "debt": 0, "spent": 0, "expired": 0},
              "points": [
                {
                  "eventId": "019595b2-0000-7000-8000-000000000001",
                  "saleId": "0195951e-7c40-7a10-8d4e-5b1f3c2a9e01",
                  "ruleVersion": "jewellery-1",
                  "net": {"amount": "1200.00", "currency": "USD"},
                  "unitsPerPoint": "1.00",
                  "earned": 1200, "left": 1175, "reason": "partly-returned",
                  "returns": ["0195a812-3f00-7b21-b0c6-91d4a7e65f02"],
                  "lines": [
                    {"lineId": "1", "points": 1150, "base": 1150, "promotions": []},
                    {"lineId": "2", "points": 25, "base": 25, "promotions": []}
                  ],
                  "promotions": [
                    {"promotion": "special-event", "points": 0,
                     "unmet": {"condition": "store", "needed": "special-event",
                               "actual": "dubai-mall"}}
                  ]
                }
              ],
              "unlinkedReturns": [],
              "tier": {
                "name": "bronze", "rule": "annualSpend >= 500 OR transactions >= 3", "earned": true,
                "conditions": [
                  {"condition": "annualSpend >= 500", "metric": "annualSpend", "threshold": "500",
                   "actual": "1175.00", "missing": "0.00", "met": true},
                  {"condition": "transactions >= 3", "metric": "transactions", "threshold": "3",
                   "actual": "1", "missing": "2", "met": false}
                ]
              },
              "notReached": [
                {
                  "name": "silver", "rule": "annualSpend >= 2000 OR lifetimeSpend >= 5000",
                  "earned": false,
                  "conditions": [
                    {"condition": "annualSpend >= 2000", "metric": "annualSpend",
                     "threshold": "2000", "actual": "1175.00", "missing": "825.00", "met": false}
                  ]
                }
              ],
              "events": [
                {
                  "eventId": "019595b2-0000-7000-8000-000000000001", "type": "sale-counted",
                  "version": 1, "occurredAt": "2026-03-14T11:30:00Z",
                  "recordedAt": "2026-03-14T11:30:01Z", "ruleVersion": "jewellery-1",
                  "causationId": "0195951e-7c50-7000-8000-000000000001",
                  "inputs": {"sale": {"id": "0195951e-7c40-7a10-8d4e-5b1f3c2a9e01"}}
                }
              ]
            }
            """;

    public static final String DISTRIBUTION =
            """
            {
              "ruleVersion": "jewellery-1",
              "members": 1042,
              "tiers": [
                {"tier": "member", "members": 700},
                {"tier": "bronze", "members": 250},
                {"tier": "silver", "members": 60},
                {"tier": "gold", "members": 25},
                {"tier": "platinum", "members": 7}
              ]
            }
            """;

    private Examples() {}
}
