using Microsoft.AspNetCore.Components;
using PPA.Portal.Domain;

namespace PPA.Portal.Sop;

/// <summary>A link that opens a chat with a neutral, editable sentence. Making it shows a number, so it is written down.</summary>
public sealed partial class ChatBox(ContactSlips contacts) : ComponentBase
{
    private string _text = "Halo, saya dari kantor layanan. Apakah sekarang waktu yang baik untuk berbicara?";
    private string? _number, _error;

    [Parameter, EditorRequired] public CaseId CaseId { get; set; }

    private async Task PrepareAsync()
    {
        try
        {
            _number = await contacts.ChatNumberAsync(CaseId);
            _error = _number is null ? "Nomor pelapor belum ada pada berkas." : null;
        }
        catch (RuleException rule)
        {
            _error = rule.Message;
        }
    }
}
