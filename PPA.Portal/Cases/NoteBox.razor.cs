using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Domain;

namespace PPA.Portal.Cases;

/// <summary>Writes a note into the file.</summary>
public sealed partial class NoteBox(CaseWork work, CaseDesk desk) : ComponentBase
{
    private string _note = "";
    private string? _fault;
    private bool _busy;

    [Parameter, EditorRequired] public CaseView File { get; set; } = default!;

    [CascadingParameter] private CaseFrame? Frame { get; set; }

    private async Task SaveAsync()
    {
        // A worn mouse clicks twice; the second click finds the verb still under way.
        if (_busy)
            return;
        (_busy, _fault) = (true, null);
        try
        {
            await work.AddNoteAsync(File.Id, _note);
            _note = "";
            if (Frame is not null)
                await Frame.DoneAsync($"Catatan tersimpan pukul {desk.Office.Now.Time.Clock(desk.Now)}.");
        }
        catch (RuleException rule)
        {
            _fault = rule.Message;
        }
        catch (DbUpdateConcurrencyException)
        {
            _fault = "Berkas ini baru saja diubah petugas lain. Periksa isinya, lalu ulangi.";
        }
        finally
        {
            _busy = false;
        }
    }
}
