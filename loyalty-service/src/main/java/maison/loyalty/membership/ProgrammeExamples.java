package maison.loyalty.membership;

/// Examples in the OpenAPI document.
final class ProgrammeExamples {

    /// The tailor's programme as it ships: it uses most of what a programme can say.
    static final String TAILOR =
            """
            {
              "programme": "tailor", "current": "tailor-1",
              "versions": [
                {
                  "version": "tailor-1", "effectiveFrom": "2000-01-01T00:00:00Z",
                  "unitsPerPoint": {"AED": "1.00", "SAR": "1.00", "USD": "0.25"},
                  "base": "net", "rounding": "floor-per-sale", "excludedKinds": ["tip"],
                  "excludedCategories": ["gift-cards"], "excludedBrands": [],
                  "excludedTenders": ["store-credit"], "pendingDays": 14,
                  "stacking": "best-wins",
                  "promotions": [
                    {
                      "promotion": "quiet-mornings",
                      "description": "Half as many points again on weekday mornings",
                      "multiplier": "1.5",
                      "weekdays": ["monday", "tuesday", "wednesday", "thursday", "sunday"],
                      "fromTime": "09:00", "untilTime": "12:00"
                    },
                    {
                      "promotion": "fabric-week",
                      "description": "Double points on cloth by the house's mills",
                      "multiplier": "2", "maxPointsPerSale": 2000, "from": "2027-02-07",
                      "until": "2027-02-13", "categories": ["fabrics"], "brands": ["Maison"]
                    },
                    {
                      "promotion": "full-wardrobe",
                      "description": "1,000 points with suits for 5,000 riyals or more",
                      "bonusPoints": 1000, "categories": ["suits"],
                      "minimumSpend": {"AED": "5000.00", "SAR": "5000.00"}
                    }
                  ],
                  "expiry": {"months": 12, "until": "end-of-year"}, "graceDays": 0,
                  "keptTo": "end-of-year", "downgrade": "one-step",
                  "tiers": [
                    {"tier": "member", "benefits": []},
                    {
                      "tier": "silver", "rule": "annualSpend >= 4000 OR transactions >= 3",
                      "benefits": [
                        {
                          "benefit": "birthday-discount", "description": "Birthday discount",
                          "percent": 5, "when": "birthday-month"
                        },
                        {
                          "benefit": "pressing",
                          "description": "Free pressing of garments bought here"
                        }
                      ]
                    },
                    {
                      "tier": "gold",
                      "rule": "annualSpend >= 12000 OR lifetimeSpend >= 30000",
                      "benefits": [
                        {
                          "benefit": "birthday-discount", "description": "Birthday discount",
                          "percent": 10, "when": "birthday-month"
                        },
                        {
                          "benefit": "regular-discount", "description": "Regular discount",
                          "percent": 5
                        },
                        {"benefit": "priority-booking", "description": "Priority fittings"},
                        {
                          "benefit": "basic-alterations",
                          "description": "Free basic alterations for a year"
                        }
                      ]
                    },
                    {
                      "tier": "vip",
                      "rule": "annualSpend >= 30000 OR lifetimeSpend >= 100000",
                      "benefits": [
                        {
                          "benefit": "birthday-discount", "description": "Birthday discount",
                          "percent": 15, "when": "birthday-month"
                        },
                        {
                          "benefit": "regular-discount", "description": "Regular discount",
                          "percent": 10
                        },
                        {"benefit": "priority-booking", "description": "Priority fittings"},
                        {
                          "benefit": "home-fitting",
                          "description": "Fittings at home or at the office"
                        },
                        {
                          "benefit": "own-cutter",
                          "description": "The same cutter for every garment"
                        }
                      ]
                    }
                  ],
                  "bonuses": [
                    {
                      "bonus": "welcome", "description": "Welcome points",
                      "activities": ["welcome"], "points": 200, "pointsByTier": {},
                      "proof": false, "cap": {"times": 1, "per": "lifetime"}, "validMonths": 6
                    },
                    {
                      "bonus": "referral", "description": "A friend's first order",
                      "activities": ["referral"], "points": 500, "pointsByTier": {},
                      "proof": false, "returnDays": 30, "namedWithinDays": 14
                    },
                    {
                      "bonus": "birthday", "description": "Birthday reward",
                      "activities": ["birthday-month"], "points": 250, "pointsByTier": {},
                      "proof": false, "cap": {"times": 1, "per": "year"}, "validMonths": 3
                    },
                    {
                      "bonus": "anniversary", "description": "Anniversary reward",
                      "activities": ["anniversary"], "points": 250, "pointsByTier": {},
                      "proof": false, "cap": {"times": 1, "per": "year"}, "validMonths": 3
                    },
                    {
                      "bonus": "survey",
                      "description": "Answering our questions after an order",
                      "activities": ["survey"], "points": 50, "pointsByTier": {},
                      "proof": false, "cap": {"times": 1, "per": "month"}
                    },
                    {
                      "bonus": "milestone", "description": "Reaching a tier",
                      "activities": ["tier-milestone"], "points": 0,
                      "pointsByTier": {"gold": 750, "silver": 250, "vip": 2000},
                      "proof": false, "cap": {"times": 1, "per": "lifetime"}
                    }
                  ],
                  "rewards": [
                    {
                      "reward": "certificate-100", "description": "Discount certificate",
                      "kind": "certificate", "points": 2000, "pointsByTier": {},
                      "worth": {"amount": "100.00", "currency": "SAR"}, "validMonths": 6, "use": "partial"
                    },
                    {
                      "reward": "alteration", "description": "An alteration",
                      "kind": "service", "points": 1200, "pointsByTier": {"gold": 0, "vip": 0}
                    },
                    {
                      "reward": "new-cloths",
                      "description": "First choice of the season's cloths", "kind": "access",
                      "points": 1000, "pointsByTier": {"vip": 0}, "tiers": ["gold", "vip"]
                    },
                    {
                      "reward": "garment-bag", "description": "Garment bag", "kind": "gift",
                      "points": 600, "pointsByTier": {}, "stock": 80
                    },
                    {
                      "reward": "cutting-room",
                      "description": "An evening in the cutting room", "kind": "experience",
                      "points": 5000, "pointsByTier": {}, "tiers": ["gold", "vip"], "seats": 8
                    }
                  ],
                  "limits": {
                    "pointsPerSale": 50000, "redeemedPerDay": 10000, "debt": "next-earning"
                  }
                }
              ]
            }
            """;

    private ProgrammeExamples() {}
}
