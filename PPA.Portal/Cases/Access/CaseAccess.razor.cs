using Microsoft.AspNetCore.Components;
using PPA.Portal.Accounts;
using PPA.Portal.Cases.Forms;
using PPA.Portal.Cases.Help;
using PPA.Portal.Domain;

namespace PPA.Portal.Cases.Access;

/// <summary>Who may open a file, and who opened it in need.</summary>
public sealed partial class CaseAccess(AccessBook book, CaseDesk desk) : ComponentBase
{
    private AccessSheet? _sheet;
    private CaseView? _read;

    [Parameter, EditorRequired] public CaseView File { get; set; } = default!;

    private bool May => File.Rights.Contains(Permission.RestrictCase);

    private string NameOf(OfficerId who) => desk.Officers.Find(who)?.DisplayName ?? "petugas";

    private IReadOnlyList<Ask> Asks() =>
    [
        HelpAsks.Why,
        new("petugas", "Petugas yang boleh membuka", AskKind.Choices, null, [.. desk.Officers.Active.Select(o => new Option(o.Id.Value.ToString(), o.DisplayName))]),
    ];

    protected override async Task OnParametersSetAsync() => _sheet = ReferenceEquals(_read, _read = File) ? _sheet : await book.ReadAsync(File.Id);
}
