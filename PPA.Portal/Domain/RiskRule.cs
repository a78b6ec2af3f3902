namespace PPA.Portal.Domain;

/// <summary>What the checklist suggests; a person decides.</summary>
/// <param name="Provisional">High only until somebody has spoken with the person.</param>
/// <param name="StopAsking">A red flag was named: help first, the rest can follow.</param>
/// <param name="Reasons">Ids of the items and rules that led there, weightiest first.</param>
public sealed record RiskSuggestion(RiskLevel Level, bool Provisional, bool StopAsking, IReadOnlyList<string> Reasons);

/// <summary>
/// How answers become a level: one function, no memory. Unknown never counts as no, and no answer that
/// sounds worse ever gives a lower level. Source: the office's risk note, rules A1 to A9 and K1 to K7.
/// </summary>
public static class RiskRule
{
    /// <param name="answers">By item id; what is missing is unknown.</param>
    public static RiskSuggestion Judge(RiskCriteria criteria, RiskFacts facts, IReadOnlyDictionary<string, Answer> answers)
    {
        var asked = criteria.For(facts).Select(item => (Item: item, Answer: answers.GetValueOrDefault(item.Id, Answer.Unknown))).ToList();
        var high = new List<string>(asked.Where(a => a.Answer == Answer.Yes && a.Item.IfYes == RiskEffect.High).Select(a => a.Item.Id));
        var stop = high.Count > 0;
        high.AddRange(Combined(criteria, facts, asked));
        var (sure, maybe) = Points(asked);
        if (sure >= criteria.Thresholds.HighPoints)
            high.Add("A6");
        if (high.Count > 0)
            return new RiskSuggestion(RiskLevel.High, false, stop, high);

        var provisional = Provisional(criteria, facts, asked, sure, maybe).ToList();
        if (provisional.Count > 0)
            return new RiskSuggestion(RiskLevel.High, true, false, provisional);

        var medium = Medium(criteria, facts, asked, sure + maybe).ToList();
        return new RiskSuggestion(medium.Count > 0 ? RiskLevel.Medium : RiskLevel.Low, false, false, medium);
    }

    private static IEnumerable<string> Combined(RiskCriteria criteria, RiskFacts facts, List<(RiskItem Item, Answer Answer)> asked)
    {
        Answer Of(string id) => asked.Where(a => a.Item.Id == id).Select(a => a.Answer).DefaultIfEmpty(Answer.No).First();
        return criteria.Combinations
            .Where(c => !c.NeedsViolence || facts.Violence)
            .Where(c => !c.NeedsChild || facts.IsChild == true)
            .Where(c => c.AllYes.All(id => Of(id) == Answer.Yes))
            .Where(c => c.NotDenied is null || Of(c.NotDenied) != Answer.No)
            .Select(c => c.Id);
    }

    private static IEnumerable<string> Provisional(RiskCriteria criteria, RiskFacts facts, List<(RiskItem Item, Answer Answer)> asked, decimal sure, decimal maybe)
    {
        var recent = facts.DaysSinceLast is null || facts.DaysSinceLast <= criteria.Thresholds.RecentDays;
        if (recent && asked.Any(a => a.Answer == Answer.Unknown && a.Item.IfUnknown == RiskEffect.ProvisionalHigh))
            yield return "A2";
        if (asked.Count(a => a.Item.Page == 1 && a.Answer == Answer.Unknown) >= criteria.Thresholds.UnknownOnPageOne)
            yield return "A3";
        if (sure >= criteria.Thresholds.SurePoints && sure + maybe >= criteria.Thresholds.HighPoints)
            yield return "A7";
    }

    private static IEnumerable<string> Medium(RiskCriteria criteria, RiskFacts facts, List<(RiskItem Item, Answer Answer)> asked, decimal points)
    {
        foreach (var (item, answer) in asked)
        {
            if ((answer == Answer.Yes && item.IfYes >= RiskEffect.Medium) || (answer == Answer.Unknown && item.IfUnknown >= RiskEffect.Medium))
                yield return item.Id;
        }
        if (points >= criteria.Thresholds.MediumPoints)
            yield return "A8";
        if (!facts.DirectContact)
            yield return "A9";
        if (facts.ComplaintsInAYear >= criteria.Thresholds.RepeatedComplaints)
            yield return "K7";
    }

    private static (decimal Sure, decimal Maybe) Points(List<(RiskItem Item, Answer Answer)> asked) => (
        asked.Where(a => a.Answer == Answer.Yes).Sum(a => a.Item.Points),
        asked.Where(a => a.Answer == Answer.Unknown).Sum(a => a.Item.Points / 2));
}
