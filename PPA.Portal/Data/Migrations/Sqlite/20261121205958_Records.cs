using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PPA.Portal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Records : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Authority",
                table: "CaseFiles",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ConsentCount",
                table: "CaseFiles",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "DomicileRegion",
                table: "CaseFiles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "HandedOverAt",
                table: "CaseFiles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "IdCardRegion",
                table: "CaseFiles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "MergedInto",
                table: "CaseFiles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PlanVersion",
                table: "CaseFiles",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "PoliceReportDueAt",
                table: "CaseFiles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "PoliceReportedAt",
                table: "CaseFiles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Restricted",
                table: "CaseFiles",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "SimfoniNumber",
                table: "CaseFiles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "SimfoniOn",
                table: "CaseFiles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SimfoniVersion",
                table: "CaseFiles",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Team",
                table: "CaseFiles",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "TerminatedAs",
                table: "CaseFiles",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "TerminationAskedAt",
                table: "CaseFiles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Subject",
                table: "AgendaEntries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AuthorityDecisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Recommended = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    IncidentRegion = table.Column<string>(type: "TEXT", nullable: true),
                    IdCardRegion = table.Column<string>(type: "TEXT", nullable: true),
                    DomicileRegion = table.Column<string>(type: "TEXT", nullable: true),
                    ReasonSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuthorityDecisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AuthorityDecisions_CaseFiles_CaseId",
                        column: x => x.CaseId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CaseAccess",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Officer = table.Column<Guid>(type: "TEXT", nullable: false),
                    VoidReasonSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    VoidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    VoidedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReplacedBy = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseAccess", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseAccess_CaseFiles_CaseId",
                        column: x => x.CaseId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CaseActivities",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    HappenedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", nullable: true),
                    Person = table.Column<Guid>(type: "TEXT", nullable: true),
                    Step = table.Column<Guid>(type: "TEXT", nullable: true),
                    NextAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    VoidReasonSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    WordsSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    VoidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    VoidedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReplacedBy = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseActivities", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseActivities_CaseFiles_CaseId",
                        column: x => x.CaseId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CaseAttachments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: true),
                    Step = table.Column<Guid>(type: "TEXT", nullable: true),
                    FileNameSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    VoidReasonSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    VoidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    VoidedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReplacedBy = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseAttachments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseAttachments_CaseFiles_CaseId",
                        column: x => x.CaseId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CaseRestrictions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReasonSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    VoidReasonSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    VoidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    VoidedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReplacedBy = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseRestrictions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseRestrictions_CaseFiles_CaseId",
                        column: x => x.CaseId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CommunityActivities",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Topic = table.Column<string>(type: "TEXT", nullable: false),
                    Place = table.Column<string>(type: "TEXT", nullable: false),
                    PlannedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Disposition = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DisposedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DisposedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    HeldAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ApplicantSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ContactSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    DispositionNoteSealed = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommunityActivities", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CommunityActivities_CaseFiles_CaseId",
                        column: x => x.CaseId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Consents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Item = table.Column<string>(type: "TEXT", nullable: false),
                    Service = table.Column<string>(type: "TEXT", nullable: true),
                    Beneficiary = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Given = table.Column<bool>(type: "INTEGER", nullable: false),
                    SignerRelation = table.Column<string>(type: "TEXT", nullable: false),
                    Attachment = table.Column<Guid>(type: "TEXT", nullable: true),
                    NotReportedSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ReasonSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    SignerSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    VoidReasonSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    VoidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    VoidedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReplacedBy = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Consents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Consents_CaseFiles_CaseId",
                        column: x => x.CaseId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FactChanges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Field = table.Column<string>(type: "TEXT", nullable: false),
                    Before = table.Column<string>(type: "TEXT", nullable: false),
                    After = table.Column<string>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FactChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FactChanges_CaseFiles_CaseId",
                        column: x => x.CaseId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FamilyClients",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    StatusBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    StatusAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CompleteAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    StatusReasonSealed = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FamilyClients", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FamilyClients_CaseFiles_CaseId",
                        column: x => x.CaseId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FileLinks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Other = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    NoteSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    VoidReasonSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    VoidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    VoidedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReplacedBy = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FileLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FileLinks_CaseFiles_CaseId",
                        column: x => x.CaseId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_FileLinks_CaseFiles_Other",
                        column: x => x.Other,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FileMerges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Into = table.Column<Guid>(type: "TEXT", nullable: false),
                    StageBefore = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ClosedBefore = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReasonSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    VoidReasonSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    VoidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    VoidedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReplacedBy = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FileMerges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FileMerges_CaseFiles_CaseId",
                        column: x => x.CaseId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_FileMerges_CaseFiles_Into",
                        column: x => x.Into,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GlassBreaks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Until = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReviewedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReviewedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Justified = table.Column<bool>(type: "INTEGER", nullable: true),
                    ReasonSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    RemarkSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GlassBreaks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GlassBreaks_CaseFiles_CaseId",
                        column: x => x.CaseId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "GuestBook",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    VisitedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: true),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AddressSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    PurposeSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    VisitorSealed = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GuestBook", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GuestBook_CaseFiles_CaseId",
                        column: x => x.CaseId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "InterventionPlans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PlanVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Together = table.Column<bool>(type: "INTEGER", nullable: false),
                    GoalsSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    WhyNotSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InterventionPlans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InterventionPlans_CaseFiles_CaseId",
                        column: x => x.CaseId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LetterMarks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Number = table.Column<string>(type: "TEXT", nullable: true),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    VoidReasonSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    VoidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    VoidedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReplacedBy = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LetterMarks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LetterMarks_CaseFiles_CaseId",
                        column: x => x.CaseId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Mediations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Track = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    VictimWilling = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ReportedWilling = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SafeCheckedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SeparateRooms = table.Column<bool>(type: "INTEGER", nullable: false),
                    Result = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    PostponedTo = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AgreementSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    SafetyNoteSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    WillingNoteSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Mediations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Mediations_CaseFiles_CaseId",
                        column: x => x.CaseId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PersonRelations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Victim = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reported = table.Column<Guid>(type: "TEXT", nullable: false),
                    Relation = table.Column<string>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonRelations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PersonRelations_CaseFiles_CaseId",
                        column: x => x.CaseId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_PersonRelations_People_Reported",
                        column: x => x.Reported,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PersonRelations_People_Victim",
                        column: x => x.Victim,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PersonRevisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: false),
                    BeforeSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ReasonSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonRevisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PersonRevisions_CaseFiles_CaseId",
                        column: x => x.CaseId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_PersonRevisions_People_Person",
                        column: x => x.Person,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PoliceReports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReportedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Attachment = table.Column<Guid>(type: "TEXT", nullable: true),
                    NumberSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    StationSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    VoidReasonSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    VoidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    VoidedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReplacedBy = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PoliceReports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PoliceReports_CaseFiles_CaseId",
                        column: x => x.CaseId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Referrals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Institution = table.Column<string>(type: "TEXT", nullable: false),
                    WithPersonalData = table.Column<bool>(type: "INTEGER", nullable: false),
                    LegalGround = table.Column<string>(type: "TEXT", nullable: true),
                    Service = table.Column<string>(type: "TEXT", nullable: true),
                    Person = table.Column<Guid>(type: "TEXT", nullable: true),
                    ChaseAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    HandedOverAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    GroundReasonSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    MinutesSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    PurposeSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ReceiverSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ToSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Referrals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Referrals_CaseFiles_CaseId",
                        column: x => x.CaseId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ServiceComplaints",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Door = table.Column<string>(type: "TEXT", nullable: false),
                    LaporNumber = table.Column<string>(type: "TEXT", nullable: true),
                    Identified = table.Column<bool>(type: "INTEGER", nullable: false),
                    AnsweredBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    PublicText = table.Column<string>(type: "TEXT", nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AccommodationSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    AnswerSealed = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ServiceComplaints", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ServiceComplaints_CaseFiles_CaseId",
                        column: x => x.CaseId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ServicesGiven",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Provider = table.Column<string>(type: "TEXT", nullable: false),
                    Officer = table.Column<Guid>(type: "TEXT", nullable: true),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: true),
                    Stay = table.Column<Guid>(type: "TEXT", nullable: true),
                    DetailSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ProviderNameSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    VoidReasonSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    VoidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    VoidedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReplacedBy = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ServicesGiven", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ServicesGiven_CaseFiles_CaseId",
                        column: x => x.CaseId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ShelterPlaces",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", nullable: false),
                    Beds = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AddressSealed = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ShelterPlaces", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SimfoniEntries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", nullable: false),
                    EnteredOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    FileVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    VoidReasonSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    VoidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    VoidedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReplacedBy = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SimfoniEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SimfoniEntries_CaseFiles_CaseId",
                        column: x => x.CaseId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "StoryRevisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BeforeSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ReasonSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StoryRevisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StoryRevisions_CaseFiles_CaseId",
                        column: x => x.CaseId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SupervisorDecisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Matter = table.Column<string>(type: "TEXT", nullable: false),
                    Granted = table.Column<bool>(type: "INTEGER", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ReasonSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    VoidReasonSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    VoidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    VoidedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReplacedBy = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SupervisorDecisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SupervisorDecisions_CaseFiles_CaseId",
                        column: x => x.CaseId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Terminations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ClientAgrees = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ValidatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Valid = table.Column<bool>(type: "INTEGER", nullable: true),
                    ReopenedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReopenedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ClientWordsSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ReasonSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    RemarkSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ReopenReasonSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Terminations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Terminations_CaseFiles_CaseId",
                        column: x => x.CaseId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ActivityAudiences",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ActivityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sex = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AgeGroup = table.Column<string>(type: "TEXT", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ActivityAudiences", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ActivityAudiences_CommunityActivities_ActivityId",
                        column: x => x.ActivityId,
                        principalTable: "CommunityActivities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlannedServices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PlanId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Provider = table.Column<string>(type: "TEXT", nullable: false),
                    Officer = table.Column<Guid>(type: "TEXT", nullable: true),
                    TargetDate = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Person = table.Column<Guid>(type: "TEXT", nullable: true),
                    DetailSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ProviderNameSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlannedServices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlannedServices_CaseFiles_CaseId",
                        column: x => x.CaseId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlannedServices_InterventionPlans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "InterventionPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MediationSittings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MediationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    HeldAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SeparateRooms = table.Column<bool>(type: "INTEGER", nullable: false),
                    Mediator = table.Column<Guid>(type: "TEXT", nullable: true),
                    MinutesSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MediationSittings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MediationSittings_CaseFiles_CaseId",
                        column: x => x.CaseId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MediationSittings_Mediations_MediationId",
                        column: x => x.MediationId,
                        principalTable: "Mediations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReferralMoves",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReferralId = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    To = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    HappenedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    NoteSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReferralMoves", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReferralMoves_CaseFiles_CaseId",
                        column: x => x.CaseId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReferralMoves_Referrals_ReferralId",
                        column: x => x.ReferralId,
                        principalTable: "Referrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ShelterStays",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Place = table.Column<Guid>(type: "TEXT", nullable: false),
                    Bed = table.Column<int>(type: "INTEGER", nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: true),
                    From = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PlannedOutAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    OutAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", nullable: true),
                    OutBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    NoteSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    OutNoteSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ShelterStays", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ShelterStays_CaseFiles_CaseId",
                        column: x => x.CaseId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ShelterStays_ShelterPlaces_Place",
                        column: x => x.Place,
                        principalTable: "ShelterPlaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StayExtensions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Stay = table.Column<Guid>(type: "TEXT", nullable: false),
                    Before = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Until = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReasonSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StayExtensions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StayExtensions_CaseFiles_CaseId",
                        column: x => x.CaseId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_StayExtensions_ShelterStays_Stay",
                        column: x => x.Stay,
                        principalTable: "ShelterStays",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CaseFiles_Kind_Stage",
                table: "CaseFiles",
                columns: new[] { "Kind", "Stage" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseFiles_SimfoniNumber",
                table: "CaseFiles",
                column: "SimfoniNumber");

            migrationBuilder.CreateIndex(
                name: "IX_AgendaEntries_Officer",
                table: "AgendaEntries",
                column: "Officer");

            migrationBuilder.CreateIndex(
                name: "IX_ActivityAudiences_ActivityId_Sex_AgeGroup",
                table: "ActivityAudiences",
                columns: new[] { "ActivityId", "Sex", "AgeGroup" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AuthorityDecisions_CaseId",
                table: "AuthorityDecisions",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseAccess_CaseId",
                table: "CaseAccess",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseAccess_Officer",
                table: "CaseAccess",
                column: "Officer");

            migrationBuilder.CreateIndex(
                name: "IX_CaseActivities_CaseId",
                table: "CaseActivities",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseAttachments_CaseId",
                table: "CaseAttachments",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseAttachments_Step",
                table: "CaseAttachments",
                column: "Step");

            migrationBuilder.CreateIndex(
                name: "IX_CaseRestrictions_CaseId",
                table: "CaseRestrictions",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_CommunityActivities_CaseId",
                table: "CommunityActivities",
                column: "CaseId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CommunityActivities_PlannedAt",
                table: "CommunityActivities",
                column: "PlannedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Consents_CaseId",
                table: "Consents",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_FactChanges_CaseId",
                table: "FactChanges",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_FamilyClients_CaseId",
                table: "FamilyClients",
                column: "CaseId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FileLinks_CaseId",
                table: "FileLinks",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_FileLinks_Other",
                table: "FileLinks",
                column: "Other");

            migrationBuilder.CreateIndex(
                name: "IX_FileMerges_CaseId",
                table: "FileMerges",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_FileMerges_Into",
                table: "FileMerges",
                column: "Into");

            migrationBuilder.CreateIndex(
                name: "IX_GlassBreaks_CaseId",
                table: "GlassBreaks",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_GlassBreaks_ReviewedAt",
                table: "GlassBreaks",
                column: "ReviewedAt");

            migrationBuilder.CreateIndex(
                name: "IX_GuestBook_CaseId",
                table: "GuestBook",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_GuestBook_VisitedAt",
                table: "GuestBook",
                column: "VisitedAt");

            migrationBuilder.CreateIndex(
                name: "IX_InterventionPlans_CaseId",
                table: "InterventionPlans",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_InterventionPlans_CaseId_PlanVersion",
                table: "InterventionPlans",
                columns: new[] { "CaseId", "PlanVersion" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LetterMarks_CaseId",
                table: "LetterMarks",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Mediations_CaseId",
                table: "Mediations",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_MediationSittings_CaseId",
                table: "MediationSittings",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_MediationSittings_MediationId",
                table: "MediationSittings",
                column: "MediationId");

            migrationBuilder.CreateIndex(
                name: "IX_PersonRelations_CaseId",
                table: "PersonRelations",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_PersonRelations_Reported",
                table: "PersonRelations",
                column: "Reported");

            migrationBuilder.CreateIndex(
                name: "IX_PersonRelations_Victim_Reported",
                table: "PersonRelations",
                columns: new[] { "Victim", "Reported" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PersonRevisions_CaseId",
                table: "PersonRevisions",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_PersonRevisions_Person",
                table: "PersonRevisions",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_PlannedServices_CaseId",
                table: "PlannedServices",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_PlannedServices_PlanId",
                table: "PlannedServices",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_PoliceReports_CaseId",
                table: "PoliceReports",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_ReferralMoves_CaseId",
                table: "ReferralMoves",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_ReferralMoves_ReferralId",
                table: "ReferralMoves",
                column: "ReferralId");

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_CaseId",
                table: "Referrals",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_ChaseAt",
                table: "Referrals",
                column: "ChaseAt");

            migrationBuilder.CreateIndex(
                name: "IX_ServiceComplaints_CaseId",
                table: "ServiceComplaints",
                column: "CaseId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ServiceComplaints_PublishedAt",
                table: "ServiceComplaints",
                column: "PublishedAt");

            migrationBuilder.CreateIndex(
                name: "IX_ServicesGiven_CaseId",
                table: "ServicesGiven",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_ServicesGiven_Date",
                table: "ServicesGiven",
                column: "Date");

            migrationBuilder.CreateIndex(
                name: "IX_ShelterPlaces_Code",
                table: "ShelterPlaces",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ShelterStays_CaseId",
                table: "ShelterStays",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_ShelterStays_Place_OutAt",
                table: "ShelterStays",
                columns: new[] { "Place", "OutAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SimfoniEntries_CaseId",
                table: "SimfoniEntries",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_SimfoniEntries_Number",
                table: "SimfoniEntries",
                column: "Number");

            migrationBuilder.CreateIndex(
                name: "IX_StayExtensions_CaseId",
                table: "StayExtensions",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_StayExtensions_Stay",
                table: "StayExtensions",
                column: "Stay");

            migrationBuilder.CreateIndex(
                name: "IX_StoryRevisions_CaseId",
                table: "StoryRevisions",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_SupervisorDecisions_CaseId",
                table: "SupervisorDecisions",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Terminations_CaseId",
                table: "Terminations",
                column: "CaseId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ActivityAudiences");

            migrationBuilder.DropTable(
                name: "AuthorityDecisions");

            migrationBuilder.DropTable(
                name: "CaseAccess");

            migrationBuilder.DropTable(
                name: "CaseActivities");

            migrationBuilder.DropTable(
                name: "CaseAttachments");

            migrationBuilder.DropTable(
                name: "CaseRestrictions");

            migrationBuilder.DropTable(
                name: "Consents");

            migrationBuilder.DropTable(
                name: "FactChanges");

            migrationBuilder.DropTable(
                name: "FamilyClients");

            migrationBuilder.DropTable(
                name: "FileLinks");

            migrationBuilder.DropTable(
                name: "FileMerges");

            migrationBuilder.DropTable(
                name: "GlassBreaks");

            migrationBuilder.DropTable(
                name: "GuestBook");

            migrationBuilder.DropTable(
                name: "LetterMarks");

            migrationBuilder.DropTable(
                name: "MediationSittings");

            migrationBuilder.DropTable(
                name: "PersonRelations");

            migrationBuilder.DropTable(
                name: "PersonRevisions");

            migrationBuilder.DropTable(
                name: "PlannedServices");

            migrationBuilder.DropTable(
                name: "PoliceReports");

            migrationBuilder.DropTable(
                name: "ReferralMoves");

            migrationBuilder.DropTable(
                name: "ServiceComplaints");

            migrationBuilder.DropTable(
                name: "ServicesGiven");

            migrationBuilder.DropTable(
                name: "SimfoniEntries");

            migrationBuilder.DropTable(
                name: "StayExtensions");

            migrationBuilder.DropTable(
                name: "StoryRevisions");

            migrationBuilder.DropTable(
                name: "SupervisorDecisions");

            migrationBuilder.DropTable(
                name: "Terminations");

            migrationBuilder.DropTable(
                name: "CommunityActivities");

            migrationBuilder.DropTable(
                name: "Mediations");

            migrationBuilder.DropTable(
                name: "InterventionPlans");

            migrationBuilder.DropTable(
                name: "Referrals");

            migrationBuilder.DropTable(
                name: "ShelterStays");

            migrationBuilder.DropTable(
                name: "ShelterPlaces");

            migrationBuilder.DropIndex(
                name: "IX_CaseFiles_Kind_Stage",
                table: "CaseFiles");

            migrationBuilder.DropIndex(
                name: "IX_CaseFiles_SimfoniNumber",
                table: "CaseFiles");

            migrationBuilder.DropIndex(
                name: "IX_AgendaEntries_Officer",
                table: "AgendaEntries");

            migrationBuilder.DropColumn(
                name: "Authority",
                table: "CaseFiles");

            migrationBuilder.DropColumn(
                name: "ConsentCount",
                table: "CaseFiles");

            migrationBuilder.DropColumn(
                name: "DomicileRegion",
                table: "CaseFiles");

            migrationBuilder.DropColumn(
                name: "HandedOverAt",
                table: "CaseFiles");

            migrationBuilder.DropColumn(
                name: "IdCardRegion",
                table: "CaseFiles");

            migrationBuilder.DropColumn(
                name: "MergedInto",
                table: "CaseFiles");

            migrationBuilder.DropColumn(
                name: "PlanVersion",
                table: "CaseFiles");

            migrationBuilder.DropColumn(
                name: "PoliceReportDueAt",
                table: "CaseFiles");

            migrationBuilder.DropColumn(
                name: "PoliceReportedAt",
                table: "CaseFiles");

            migrationBuilder.DropColumn(
                name: "Restricted",
                table: "CaseFiles");

            migrationBuilder.DropColumn(
                name: "SimfoniNumber",
                table: "CaseFiles");

            migrationBuilder.DropColumn(
                name: "SimfoniOn",
                table: "CaseFiles");

            migrationBuilder.DropColumn(
                name: "SimfoniVersion",
                table: "CaseFiles");

            migrationBuilder.DropColumn(
                name: "Team",
                table: "CaseFiles");

            migrationBuilder.DropColumn(
                name: "TerminatedAs",
                table: "CaseFiles");

            migrationBuilder.DropColumn(
                name: "TerminationAskedAt",
                table: "CaseFiles");

            migrationBuilder.DropColumn(
                name: "Subject",
                table: "AgendaEntries");
        }
    }
}
