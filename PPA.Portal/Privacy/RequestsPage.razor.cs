using Microsoft.AspNetCore.Components;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Privacy;

/// <summary>People's requests about their data, the most urgent first.</summary>
public sealed partial class RequestsPage(RequestBook book, CurrentOfficer me, OfficeDesk office, TimeProvider time) : ComponentBase
{
    private IReadOnlyList<RequestLine>? _lines;
    private PrivacyAsk _ask;
    private string _who = "", _about = "", _number = "", _ground = "", _answer = "";
    private DateTime? _received;
    private Guid? _open;
    private readonly Attempt _attempt = new();

    /// <summary>Who keeps privacy does not always open files.</summary>
    private bool MayOpen => me.MaySome(Permission.OpenCase);

    private OfficeTime Zone => office.Now.Time;

    protected override async Task OnInitializedAsync()
    {
        _received = LocalClock.Now(Zone, time);
        _lines = await book.ReadAsync();
    }

    private string StateOf(RequestLine line) => line.DecidedAt is { } at
        ? $"Diputus {Zone.DateAndClock(at)}{(line.IsLate ? ", lewat tenggat" : "")}"
        : $"{(line.IsLate ? "Lewat tenggat" : "Putuskan sebelum")} {Zone.DateAndClock(line.DueAt)}";

    private void Open(Guid id)
    {
        _attempt.Clear();
        (_open, _ground, _answer) = (id, "", "");
    }

    private Task ReceiveAsync() => TryAsync(async () =>
    {
        var late = await book.ReceiveAsync(_ask, _who, _about, _number, LocalClock.Typed(Zone, _received, "Tulis kapan permintaan ini diterima.", "diterima"));
        (_who, _about, _number, _received) = ("", "", "", LocalClock.Now(Zone, time));
        return late ? "Permintaan tercatat. Tenggat 3×24 jam sudah lewat: putuskan sekarang." : "Permintaan tercatat. Putuskan dalam 3×24 jam.";
    });

    private Task DecideAsync(Guid id) => TryAsync(async () =>
    {
        await book.DecideAsync(id, Enum.TryParse<RefusalGround>(_ground, out var ground) ? ground : null, _answer);
        _open = null;
        return "Putusan tersimpan. Sampaikan kepada yang meminta, lewat jalur yang aman baginya.";
    }, id.ToString());

    private Task TryAsync(Func<Task<string>> verb, string place = "") => _attempt.TryAsync(verb, async () => _lines = await book.ReadAsync(), place);
}
