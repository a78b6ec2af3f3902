using Microsoft.AspNetCore.Components;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Shell;

/// <summary>The facts of the office, what is not set or not confirmed, and the choice of another profile.</summary>
public sealed partial class OfficePage(OfficeDesk desk, OfficeBook book) : ComponentBase
{
    private string _wanted = "";
    private int _open;
    private bool _numbersChecked = true;
    private string? _said;
    private OpenPoints? _points;
    private RuleException? _refusal;

    private OfficeDesk Desk => desk;

    private Profile Now => desk.Now.Profile;

    private Profile? Wanted => desk.Shelf.Find(_wanted);

    protected override Task OnInitializedAsync() => ReadAsync();

    private Task ChooseAsync() => DoAsync(() => book.ChooseProfileAsync(_wanted), "Profil kantor diganti.");

    private Task ConfirmAsync() => DoAsync(() => book.ConfirmNumbersAsync(), "Tercatat atas nama Anda.");

    private async Task DoAsync(Func<Task> act, string said)
    {
        (_refusal, _said) = (null, null);
        try
        {
            await act();
            _said = said;
        }
        catch (RuleException refusal)
        {
            _refusal = refusal;
        }
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        _wanted = Now.Id;
        _open = await book.CountOpenAsync();
        _numbersChecked = await book.NumbersAreCheckedAsync();
        _points = await book.OpenPointsAsync();
    }

    private static IEnumerable<(string Fact, string Before, string After)> Differences(Profile before, Profile after)
    {
        (string Fact, Func<Profile, string> Of)[] facts =
        [
            ("Nama", p => p.Name),
            ("Zona waktu", p => p.Zone.Abbreviation),
            ("Wilayah kerja", p => p.Area.Name),
            ("Jam layanan Senin", p => OfficeWords.Of(p.Hours.GetValueOrDefault(DayOfWeek.Monday))),
            ("Jam layanan Sabtu", p => OfficeWords.Of(p.Hours.GetValueOrDefault(DayOfWeek.Saturday))),
            ("Saluran", p => $"{p.Channels.Count()} saluran"),
            ("Tenggat tinggi", p => OfficeWords.Of(p.ClockFor(RiskLevel.High, Channel.Phone))),
            ("Tenggat sedang", p => OfficeWords.Of(p.ClockFor(RiskLevel.Medium, Channel.Phone))),
            ("Tenggat rendah", p => OfficeWords.Of(p.ClockFor(RiskLevel.Low, Channel.Phone))),
            ("Tangga eskalasi", p => string.Join(", ", p.Ladder.Select(r => $"{r.After.TotalMinutes:0} menit"))),
        ];
        return facts.Select(f => (f.Fact, f.Of(before), f.Of(after))).Where(f => f.Item2 != f.Item3);
    }
}
