using Microsoft.AspNetCore.Components;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;

namespace PPA.Portal.Reports.Simfoni;

/// <summary>Asks what a download is for, then offers it.</summary>
public sealed partial class SimfoniExportBox(SimfoniExport export, CurrentOfficer officer) : ComponentBase
{
    private bool _identities;
    private bool _busy;
    private string _purpose = "";
    private string? _slip;
    private string? _fault;

    [Parameter, EditorRequired] public SimfoniGroup Group { get; set; }

    [Parameter] public DateTime? From { get; set; }

    [Parameter] public DateTime? Until { get; set; }

    [Parameter] public int Count { get; set; }

    private bool MayReveal => officer.MaySome(Permission.RevealIdentity);

    private async Task AskAsync()
    {
        if (_busy)
            return;
        (_busy, _fault) = (true, null);
        try
        {
            _slip = await export.AskAsync(new SimfoniExportAsk(Group, From, Until, _identities), _purpose);
        }
        catch (RuleException rule)
        {
            _fault = rule.Message;
        }
        finally
        {
            _busy = false;
        }
    }
}
