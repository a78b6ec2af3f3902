using Microsoft.EntityFrameworkCore;
using PPA.Portal.Domain;

namespace PPA.Portal.Sop.Binding;

/// <summary>A case that came before (Kota Malang, step c2): this file goes on where that one ended.</summary>
internal static class EarlierBinding
{
    public static async Task WriteAsync(BindAct act, CancellationToken ct)
    {
        if (!act.Says("kasus-lama"))
            return;
        var number = act.Value("kasus-lama")!;
        var other = await act.Db.Set<CaseFile>().AsNoTracking().Where(c => c.Number == number && c.Id != act.File.Id).Select(c => (CaseId?)c.Id).FirstOrDefaultAsync(ct)
            ?? throw new RuleException("Nomor register itu tidak ditemukan. Periksa kembali, atau pilih kasus baru.", "kasus-lama");
        if (act.File.Links.All(l => !l.IsValid || l.Other != other || l.Kind != FileLinkKind.Continued))
            act.File.Link(other, FileLinkKind.Continued, null, act.By, act.Now);
    }
}
