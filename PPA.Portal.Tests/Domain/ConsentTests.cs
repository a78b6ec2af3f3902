using PPA.Portal.Domain;
using PPA.Portal.Tests.Support;
using static PPA.Portal.Tests.Support.GivenFile;

namespace PPA.Portal.Tests.Domain;

public sealed class ConsentTests
{
    [Fact]
    public void The_signed_sheet_is_an_attachment_of_the_same_case()
    {
        var file = Case();
        var sheet = file.Attach(new AttachmentFacts("Lembar.pdf", "application/pdf", 10, new byte[32]), Rina, Nine);
        Assert.Equal("lembar", Refused(() => file.RecordConsent(Consent(file, ConsentItems.Service) with { Attachment = Guid.NewGuid() }, Rina, Nine)).Field);
        Assert.Equal(sheet.Id, file.RecordConsent(Consent(file, ConsentItems.Service) with { Attachment = sheet.Id }, Rina, Nine).Attachment);
        file.RemoveAttachment(sheet.Id, "Salah unggah", Rina, Nine);
        Assert.Equal("lembar", Refused(() => file.RecordConsent(Consent(file, ConsentItems.Service) with { Attachment = sheet.Id }, Rina, Nine)).Field);
    }

    [Fact]
    public void What_was_never_asked_is_not_agreed_to() => Assert.False(Case().Covers(ConsentItems.Service));

    [Fact]
    public void The_latest_answer_counts_and_each_item_counts_its_own_versions()
    {
        var file = Case().Agreeing(ConsentItems.Service, ConsentItems.Referral);
        Assert.True(file.Covers(ConsentItems.Service));
        file.RecordConsent(Consent(file, ConsentItems.Service, given: false, "Ingin berpikir dahulu"), Rina, Nine);

        Assert.False(file.Covers(ConsentItems.Service));
        Assert.True(file.Covers(ConsentItems.Referral));
        Assert.Equal([1, 2], file.Consents.Where(c => c.Item == ConsentItems.Service).Select(c => c.Version));
    }

    [Fact]
    public void A_refusal_needs_a_reason()
    {
        var file = Case();
        Assert.Equal("alasan", Refused(() => file.RecordConsent(Consent(file, ConsentItems.Shelter, given: false), Rina, Nine)).Field);
    }

    [Fact]
    public void A_revoked_answer_no_longer_counts_and_stays_readable()
    {
        var file = Case().Agreeing(ConsentItems.Shelter);
        Refused(() => file.RevokeConsent(file.Consents[0].Id, "", Rina, Nine));
        file.RevokeConsent(file.Consents[0].Id, "Korban berubah pikiran", Rina, Nine);

        Assert.False(file.Covers(ConsentItems.Shelter));
        Assert.True(file.Consents.Single().Given);
        Refused(() => file.RevokeConsent(file.Consents[0].Id, "Lagi", Rina, Nine));
    }

    [Fact]
    public void A_reported_party_does_not_sign_whether_named_by_row_by_NIK_or_as_another_person_on_file()
    {
        var file = Case();
        var guardian = file.AddPerson(new PersonFacts(PersonRole.Guardian, new PersonIdentity("B. Sutejo", "1276-0212-1280-0002"), Sex.Male, 40), Rina, Nine);
        ConsentSigner[] signers =
        [
            new("Siapa Saja", null, file.Reported().Id),
            new("Siapa Saja", "1276 0212 1280 0002"),
            new("B. Sutejo", null, guardian.Id),
        ];

        Assert.All(signers, signer =>
        {
            var refused = Refused(() => file.RecordConsent(new ConsentFacts(ConsentItems.Service, true, null, signer, "ayah"), Rina, Nine));
            Assert.Equal("penanda-tangan", refused.Field);
            Assert.Contains("wali lain", refused.Message, StringComparison.Ordinal);
        });
        Assert.Empty(file.Consents);
    }

    [Fact]
    public void Somebody_with_the_same_name_signs_once_it_was_checked_that_they_are_somebody_else()
    {
        var file = Case();
        var facts = new ConsentFacts(ConsentItems.Service, true, null, new ConsentSigner("bambang  SUTEJO"), "keluarga");
        Assert.Equal(SignerConflict.SameName, file.ConflictOf(facts.Signer));
        Assert.Equal("bukan-terlapor", Refused(() => file.RecordConsent(facts, Rina, Nine)).Field);
        file.RecordConsent(facts with { NotReported = "Paman korban, KTP diperiksa" }, Rina, Nine);
        Assert.True(file.Covers(ConsentItems.Service));
    }

    [Fact]
    public void A_consent_stops_counting_when_its_signer_turns_out_to_be_reported()
    {
        var file = Case();
        var guardian = file.AddPerson(new PersonFacts(PersonRole.Guardian, new PersonIdentity("Surya Wijaya"), Sex.Male, 50), Rina, Nine);
        file.RecordConsent(new ConsentFacts(ConsentItems.Service, true, null, new ConsentSigner("Surya Wijaya", null, guardian.Id), "wali"), Rina, Nine);
        Assert.True(file.Covers(ConsentItems.Service));
        file.CorrectPerson(guardian.Id, guardian.Facts with { Role = PersonRole.ReportedParty }, "Anak bercerita", Dewi, Nine);
        Assert.False(file.Covers(ConsentItems.Service));
    }

    [Theory]
    [InlineData("pekerja-sosial")]
    [InlineData("kantor")]
    public void The_office_signs_in_place_of_a_guardian_only_with_a_reason(string relation)
    {
        var file = Case();
        var facts = new ConsentFacts(ConsentItems.Service, true, null, new ConsentSigner("Kepala UPTD"), relation);
        Assert.Equal("alasan", Refused(() => file.RecordConsent(facts, Rina, Nine)).Field);
        file.RecordConsent(facts with { Reason = "Kedua orang tua terlapor" }, Rina, Nine);
        Assert.True(file.Covers(ConsentItems.Service));
    }

    [Fact]
    public void Sharing_is_agreed_to_for_one_service_or_for_all()
    {
        var file = Case();
        var health = Consent(file, ConsentItems.SharingData) with { Service = "kesehatan" };
        file.RecordConsent(health, Rina, Nine);
        Assert.True(file.Covers(ConsentItems.SharingData, "kesehatan"));
        Assert.False(file.Covers(ConsentItems.SharingData, "bantuan-hukum"));
        Assert.False(file.Covers(ConsentItems.SharingData));

        file.Agreeing(ConsentItems.SharingData);
        file.RecordConsent(health with { Given = false, Reason = "Bukan rumah sakit" }, Rina, Nine);
        Assert.True(file.Covers(ConsentItems.SharingData, "bantuan-hukum"));
        Assert.False(file.Covers(ConsentItems.SharingData, "kesehatan"));
    }

    [Fact]
    public void One_victim_does_not_agree_for_another()
    {
        var file = Case();
        var child = file.AddPerson(new PersonFacts(PersonRole.Victim, new PersonIdentity("Kenanga"), Sex.Female, 9), Rina, Nine);
        file.RecordConsent(Consent(file, ConsentItems.Service) with { Beneficiary = file.Victim().Id }, Rina, Nine);
        file.RecordConsent(Consent(file, ConsentItems.Service, given: false, "Menunggu wali") with { Beneficiary = child.Id }, Rina, Nine);

        Assert.True(file.Covers(ConsentItems.Service, beneficiary: file.Victim().Id));
        Assert.False(file.Covers(ConsentItems.Service, beneficiary: child.Id));
        Assert.False(file.Covers(ConsentItems.Service));
    }
}
