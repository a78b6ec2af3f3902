namespace PPA.Portal.Office;

/// <summary>One question as it was worded.</summary>
public sealed record WordedItem(string Id, int Page, string ToVictim, string ToReporter);

/// <summary>The words of a version of the checklist: what was asked, and what its reasons are called.</summary>
/// <param name="Items">In the order of asking.</param>
/// <param name="Labels">Short words of items, combinations and rules, by id.</param>
public sealed record ChecklistWording(IReadOnlyList<WordedItem> Items, IReadOnlyDictionary<string, string> Labels)
{
    public static readonly ChecklistWording None = new([], new Dictionary<string, string>());

    /// <summary>What an id is called; a file from before there were labels lets its ids speak.</summary>
    public string LabelOf(string id) => Labels.GetValueOrDefault(id) ?? id.Replace('-', ' ');

    /// <summary>Why a level is suggested, weightiest first; an unanswered question is named as one.</summary>
    public IReadOnlyList<string> Because(IEnumerable<string> reasons, Func<string, bool> unanswered) =>
        [.. reasons.Select(id => unanswered(id) && Items.Any(i => i.Id == id) ? LabelOf(id) + " (belum diketahui)" : LabelOf(id))];

    /// <summary>Reads the words of a file that was sound once, whatever later versions of the portal ask of a new one.</summary>
    public static ChecklistWording Parse(string file, string text) => Of(OfficeNode.Parse(file, text));

    internal static ChecklistWording Of(OfficeNode root)
    {
        var items = root.Maybe("butir")?.Items() ?? [];
        var labels = items.Concat(root.Maybe("kombinasi")?.Items() ?? [])
            .Where(node => node.Maybe("label") is not null).Select(node => (Id: node["id"].Value, Words: node["label"].Value))
            .Concat(root.Maybe("alasan")?.Pairs().Select(pair => (Id: pair.Key.Value, Words: pair.Value.Value)) ?? []);
        return new ChecklistWording(
            [.. items.Select(node => new WordedItem(node["id"].Value, node.Maybe("halaman")?.Value == "1" ? 1 : 2, node["korban"].Value, node["pelapor"].Value))],
            labels.DistinctBy(l => l.Id).ToDictionary(l => l.Id, l => l.Words));
    }
}
