using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PPA.Portal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Retention : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "DestroyedOn",
                table: "CaseFiles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DestroyedUnder",
                table: "CaseFiles",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "DestructionProposals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Class = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ClassName = table.Column<string>(type: "TEXT", nullable: false),
                    Rule = table.Column<string>(type: "TEXT", nullable: false),
                    Ground = table.Column<string>(type: "TEXT", nullable: false),
                    ProposedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    Proposer = table.Column<string>(type: "TEXT", nullable: false),
                    ProposedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AnsweredBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    Approver = table.Column<string>(type: "TEXT", nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Number = table.Column<string>(type: "TEXT", nullable: true),
                    ListHash = table.Column<string>(type: "TEXT", nullable: true),
                    TrailPlace = table.Column<long>(type: "INTEGER", nullable: true),
                    TrailHash = table.Column<string>(type: "TEXT", nullable: true),
                    BackupsUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CleanedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReasonSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    RemarkSealed = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DestructionProposals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RetentionMarks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Subject = table.Column<Guid>(type: "TEXT", nullable: false),
                    Label = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LiftedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LiftedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReasonSealed = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RetentionMarks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DestructionLines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProposalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Subject = table.Column<Guid>(type: "TEXT", nullable: false),
                    Label = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Rows = table.Column<int>(type: "INTEGER", nullable: false),
                    Attachments = table.Column<int>(type: "INTEGER", nullable: false),
                    Files = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DestructionLines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DestructionLines_DestructionProposals_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "DestructionProposals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DestructionLines_ProposalId",
                table: "DestructionLines",
                column: "ProposalId");

            migrationBuilder.CreateIndex(
                name: "IX_DestructionLines_Subject",
                table: "DestructionLines",
                column: "Subject");

            migrationBuilder.CreateIndex(
                name: "IX_DestructionProposals_Number",
                table: "DestructionProposals",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DestructionProposals_State",
                table: "DestructionProposals",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_RetentionMarks_Subject",
                table: "RetentionMarks",
                column: "Subject");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DestructionLines");

            migrationBuilder.DropTable(
                name: "RetentionMarks");

            migrationBuilder.DropTable(
                name: "DestructionProposals");

            migrationBuilder.DropColumn(
                name: "DestroyedOn",
                table: "CaseFiles");

            migrationBuilder.DropColumn(
                name: "DestroyedUnder",
                table: "CaseFiles");
        }
    }
}
