using Microsoft.AspNetCore.Components;
using PPA.Portal.Accounts;
using PPA.Portal.Cases.Forms;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Cases.People;

/// <summary>The people of the file, covered until asked for.</summary>
public sealed partial class CasePeople(PeopleBook book, CaseDesk desk) : ComponentBase
{
    private PeopleSheet? _sheet;
    private (CaseView? File, bool Revealed) _read;

    [Parameter, EditorRequired] public CaseView File { get; set; } = default!;

    [Parameter] public bool Revealed { get; set; }

    private CodeLists Codes => desk.Codes;

    private bool May => File.MayNow(Permission.ManagePeople);

    private List<PersonView> Victims => [.. File.People.Where(p => p.Role == PersonRole.Victim)];

    private List<PersonView> Reported => [.. File.People.Where(p => p.Role == PersonRole.ReportedParty)];

    protected override async Task OnParametersSetAsync()
    {
        if (_read == (File, Revealed))
            return;
        _read = (File, Revealed);
        _sheet = await book.ReadAsync(File.Id, Revealed);
    }

    private IEnumerable<RevisionLine> Revisions(Guid person) => _sheet?.Revisions.Where(r => r.Person == person) ?? [];

    private IReadOnlyList<Ask> RelationAsks() =>
    [
        new("terlapor", "Terlapor", AskKind.Choice, Reported[0].Id.ToString(), Options.People(File, null, PersonRole.ReportedParty)),
        new("hubungan", "adalah", AskKind.Choice, null, Options.Of(Codes.Relations)),
        new("korban", "dari korban", AskKind.Choice, Victims[0].Id.ToString(), Options.People(File, null, PersonRole.Victim)),
    ];

    private Task RelateAsync(Slip s) => book.RelateAsync(File.Id, s.Row("korban") ?? Guid.Empty, s.Row("terlapor") ?? Guid.Empty, s["hubungan"]);

    private static string Or(string? text) => string.IsNullOrWhiteSpace(text) ? "Belum diketahui" : text;
}
