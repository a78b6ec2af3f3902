using PPA.Portal.Domain;

namespace PPA.Portal.Sop.Binding;

/// <summary>What the beneficiary agreed to, item by item; never on the word of somebody who is reported.</summary>
internal static class ConsentBinding
{
    public static void Write(BindAct act)
    {
        foreach (var row in act.NewRows("persetujuan"))
        {
            act.File.RecordConsent(
                new ConsentFacts(
                    row["hal"] ?? "", row["jawaban"] == "setuju", row["alasan"], new ConsentSigner(row["penanda-tangan"] ?? ""), row["hubungan"] ?? "",
                    row["layanan"], null, row["bukan-terlapor"]),
                act.By, act.Now);
        }
    }
}
