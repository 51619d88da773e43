/// How many people are in which stage, come into it and leave it, and where they get stuck.
package maison.customer.lifecycle.funnel;
