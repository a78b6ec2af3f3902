using System.Globalization;
using Microsoft.AspNetCore.Components;
using PPA.Portal.Audit;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Accounts;

/// <summary>Who did and who saw what; the filters are in the address.</summary>
public sealed partial class AuditPage(AuditDesk desk, OfficerDirectory directory, OfficeDesk office, NavigationManager navigation) : ComponentBase
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");
    private AuditView? _view;
    private ChainReport? _report;

    [SupplyParameterFromQuery(Name = "petugas")] private string? Officer { get; set; }
    [SupplyParameterFromQuery(Name = "tindakan")] private string? Action { get; set; }
    [SupplyParameterFromQuery(Name = "kasus")] private string? Number { get; set; }
    [SupplyParameterFromQuery(Name = "halaman")] private int? Page { get; set; }

    private IReadOnlyList<OfficerCard> Everybody => directory.Everybody;

    private OfficeTime Time => office.Now.Time;

    private int Here => Math.Max(1, Page ?? 1);

    private int Pages => Math.Max(1, ((_view?.Total ?? 0) + AuditDesk.PageSize - 1) / AuditDesk.PageSize);

    private bool HasFilter => !string.IsNullOrEmpty(Officer) || !string.IsNullOrEmpty(Action) || !string.IsNullOrEmpty(Number);

    protected override async Task OnParametersSetAsync()
    {
        var who = Everybody.FirstOrDefault(o => o.Id.ToString() == Officer)?.Id;
        _view = await desk.ReadAsync(new AuditQuestion(who, string.IsNullOrEmpty(Action) ? null : Action, Number, Here));
    }

    private async Task VerifyAsync() => _report = await desk.VerifyAsync();

    private string Who(AuditLine line) => line.Officer is { } id ? directory.Find(id)?.DisplayName ?? "petugas lama" : line.Actor;

    /// <summary>"petugas:…" becomes a name here, on the screen of somebody who may read it; the trail itself holds ids.</summary>
    private string? About(AuditLine line) =>
        line.Subject?.Split(':') is ["petugas", var id] && Guid.TryParse(id, out var value) ? directory.Find(new OfficerId(value))?.DisplayName ?? line.Subject : line.Thing ?? line.Subject;

    private string Link(int page) => navigation.GetUriWithQueryParameter("halaman", page);
}
