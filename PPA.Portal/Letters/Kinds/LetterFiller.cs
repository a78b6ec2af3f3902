using System.Collections.Frozen;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Letters;
using PPA.Portal.Office;

namespace PPA.Portal.Letters.Kinds;

/// <summary>Writes the first draft of a letter from what the file knows; what is not known stays an empty line.</summary>
public sealed class LetterFiller(OfficeDesk office, CodeLists codes, OfficerDirectory officers)
{
    private static readonly FrozenDictionary<string, Action<Draft>> Drafters = new Dictionary<string, Action<Draft>>
    {
        ["dokumen-penerimaan"] = ReceptionLetters.Receipt,
        ["formulir-pengaduan"] = ReceptionLetters.Complaint,
        ["formulir-identifikasi"] = ReceptionLetters.Identification,
        ["permohonan-pendampingan"] = ReceptionLetters.Accompaniment,
        ["lembar-persetujuan"] = ConsentLetters.Items,
        ["persetujuan-penampungan"] = ConsentLetters.Shelter,
        ["persetujuan-terminasi"] = ConsentLetters.Termination,
        ["surat-jawaban"] = AnswerLetters.Answer,
        ["surat-keterangan"] = AnswerLetters.Certificate,
        ["surat-pengakhiran"] = AnswerLetters.Ending,
        ["surat-pengantar-rekap"] = AnswerLetters.Recap,
        ["surat-rujukan"] = ReferralLetters.Referral,
        ["surat-pelimpahan"] = ReferralLetters.Transfer,
        ["berita-acara-serah-terima"] = ReferralLetters.HandOver,
        ["laporan-kepolisian"] = PoliceLetters.Report,
        ["undangan-mediasi"] = MediationLetters.Invitation,
        ["berita-acara-mediasi"] = MediationLetters.Minutes,
        ["surat-kesepakatan"] = MediationLetters.Agreement,
        ["surat-tugas"] = OutreachLetters.Assignment,
        ["laporan-penjangkauan"] = OutreachLetters.Outreach,
        ["laporan-penyuluhan"] = OutreachLetters.Talk,
        ["laporan-perkembangan"] = ProgressLetters.Progress,
        ["laporan-akhir"] = ProgressLetters.Final,
        ["formulir-identifikasi-masalah"] = CounselingForms.Problem,
        ["formulir-rencana-layanan"] = CounselingForms.Plan,
        ["formulir-pencatatan-konseling"] = CounselingForms.Session,
    }.ToFrozenDictionary();

    /// <summary>The codes that this filler can write; a kind of the office's own is drafted as an empty letter.</summary>
    public static IEnumerable<string> Codes => Drafters.Keys;

    /// <summary>The words of a letter. Load of the file what <see cref="LetterLoads"/> names.</summary>
    /// <param name="file">Null for a blank form, and for letters that belong to no file.</param>
    public LetterText Fill(LetterKind kind, CaseFile? file, FillContext context)
    {
        var draft = new Draft(kind, new FileFacts(file, context, office, codes, officers));
        if (Drafters.TryGetValue(kind.Code, out var write))
            write(draft);
        else
            draft.Say("pembuka").Lines(8).Say("penutup").SignOffice();
        return draft.Done();
    }
}
