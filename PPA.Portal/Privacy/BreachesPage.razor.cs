using Microsoft.AspNetCore.Components;
using PPA.Portal.Office;

namespace PPA.Portal.Privacy;

/// <summary>Breaches, and what to do about one: what first, whom to tell, until when.</summary>
public sealed partial class BreachesPage(BreachBook book, OfficeDesk office, TimeProvider time) : ComponentBase
{
    private IReadOnlyList<BreachLine>? _lines;
    private string _what = "", _data = "";
    private readonly Dictionary<Guid, string?> _measures = [];
    private int? _people;
    private DateTime? _noticed;
    private readonly Attempt _attempt = new();

    private OfficeTime Zone => office.Now.Time;

    protected override async Task OnInitializedAsync()
    {
        _noticed = LocalClock.Now(Zone, time);
        _lines = await book.ReadAsync();
    }

    private string StateOf(BreachLine line) => line switch
    {
        { ClosedAt: { } at } => $"Ditutup {Zone.DateAndClock(at)}{(line.IsLate ? ", lewat tenggat" : "")}",
        { PeopleToldAt: not null, AuthorityToldAt: not null, IsLate: true } => $"Semua sudah diberi tahu, lewat tenggat {Zone.DateAndClock(line.DueAt)}",
        { PeopleToldAt: not null, AuthorityToldAt: not null } => "Semua sudah diberi tahu",
        { IsLate: true } => $"Lewat tenggat {Zone.DateAndClock(line.DueAt)}",
        _ => $"Beri tahu sebelum {Zone.DateAndClock(line.DueAt)}",
    };

    private Task WriteAsync() => TryAsync(async () =>
    {
        var late = await book.WriteAsync(_what, _data, _people, LocalClock.Typed(Zone, _noticed, "Tulis kapan kantor mengetahuinya.", "diketahui"));
        (_what, _data, _people, _noticed) = ("", "", null, LocalClock.Now(Zone, time));
        return late ? "Tercatat. Tenggat 3×24 jam sudah lewat: beri tahu orangnya dan lembaga pengawas sekarang." : "Tercatat. Beri tahu orangnya dan lembaga pengawas dalam 3×24 jam.";
    });

    private Task TellPeopleAsync(Guid id, DateTime? at) => TryAsync(async () =>
    {
        await book.TellPeopleAsync(id, LocalClock.Typed(Zone, at, "Tulis kapan orangnya diberi tahu.", "orang-tahu"));
        return "Tercatat.";
    }, id.ToString());

    private Task TellAuthorityAsync(Guid id, DateTime? at) => TryAsync(async () =>
    {
        await book.TellAuthorityAsync(id, LocalClock.Typed(Zone, at, "Tulis kapan lembaga pengawas diberi tahu.", "lembaga-tahu"));
        return "Tercatat.";
    }, id.ToString());

    private Task CloseAsync(Guid id) => TryAsync(async () =>
    {
        await book.CloseAsync(id, _measures.GetValueOrDefault(id) ?? "");
        _measures.Remove(id);
        return "Catatan ditutup.";
    }, id.ToString());

    private Task TryAsync(Func<Task<string>> verb, string place = "") => _attempt.TryAsync(verb, async () => _lines = await book.ReadAsync(), place);
}
