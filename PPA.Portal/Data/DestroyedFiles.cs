using Microsoft.EntityFrameworkCore;
using PPA.Portal.Domain;

namespace PPA.Portal.Data;

/// <summary>Keeps a destroyed file as it is: nothing comes into it any more, whichever verb forgot to ask.</summary>
internal static class DestroyedFiles
{
    /// <exception cref="RuleException">Something would change a file that was destroyed.</exception>
    public static void MustRest(PortalDb db)
    {
        var touched = db.ChangeTracker.Entries<CaseFile>()
            .FirstOrDefault(e => e.State == EntityState.Modified && e.Property(c => c.DestroyedOn).OriginalValue is not null);
        if (touched is not null)
            throw new RuleException($"Berkas {touched.Entity.Number} telah dimusnahkan dan tidak menerima catatan lagi.");
    }
}
