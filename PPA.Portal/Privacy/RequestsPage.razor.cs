using Microsoft.AspNetCore.Components;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Privacy;

/// <summary>People's requests about their data, the most urgent first.</summary>
public sealed partial class RequestsPage(RequestBook book, OfficeDesk office, TimeProvider time) : ComponentBase
{
    private IReadOnlyList<RequestLine>? _lines;
    private PrivacyAsk _ask;
    private string _who = "", _about = "", _number = "", _ground = "", _answer = "";
    private DateTime _received;
    private Guid? _open;
    private string? _said;
    private RuleException? _refusal;

    private OfficeTime Zone => office.Now.Time;

    protected override async Task OnInitializedAsync()
    {
        _received = LocalClock.Now(Zone, time);
        _lines = await book.ReadAsync();
    }

    private string StateOf(RequestLine line) => line.DecidedAt is { } at
        ? $"Diputus {Zone.DateAndClock(at)}{(line.IsLate ? ", lewat tenggat" : "")}"
        : $"{(line.IsLate ? "Lewat tenggat" : "Putuskan sebelum")} {Zone.DateAndClock(line.DueAt)}";

    private void Open(Guid id) => (_open, _ground, _answer, _said, _refusal) = (id, "", "", null, null);

    private Task ReceiveAsync() => TryAsync(async () =>
    {
        await book.ReceiveAsync(_ask, _who, _about, _number, Zone.ToUtc(_received));
        (_who, _about, _number, _received) = ("", "", "", LocalClock.Now(Zone, time));
        return "Permintaan tercatat. Putuskan dalam 3×24 jam.";
    });

    private Task DecideAsync(Guid id) => TryAsync(async () =>
    {
        await book.DecideAsync(id, Enum.TryParse<RefusalGround>(_ground, out var ground) ? ground : null, _answer);
        _open = null;
        return "Putusan tersimpan. Sampaikan kepada yang meminta, lewat jalur yang aman baginya.";
    });

    private async Task TryAsync(Func<Task<string>> verb)
    {
        (_said, _refusal) = (null, null);
        try
        {
            _said = await verb();
            _lines = await book.ReadAsync();
        }
        catch (RuleException refusal)
        {
            _refusal = refusal;
        }
    }
}
