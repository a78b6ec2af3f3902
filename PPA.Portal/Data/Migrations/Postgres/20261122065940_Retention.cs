using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PPA.Portal.Data.Migrations.Postgres
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
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DestroyedUnder",
                table: "CaseFiles",
                type: "character varying(20)",
                maxLength: 20,
                nullable: true,
                collation: "C");

            migrationBuilder.CreateTable(
                name: "DestructionProposals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Class = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ClassName = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Rule = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Ground = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ProposedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    Proposer = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ProposedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    AnsweredBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Approver = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    AnsweredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Number = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ListHash = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    TrailPlace = table.Column<long>(type: "bigint", nullable: true),
                    TrailHash = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    BackupsUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    CleanedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ReasonSealed = table.Column<byte[]>(type: "bytea", nullable: true),
                    RemarkSealed = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DestructionProposals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RetentionMarks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Subject = table.Column<Guid>(type: "uuid", nullable: false),
                    Label = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LiftedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LiftedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    ReasonSealed = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RetentionMarks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DestructionLines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ProposalId = table.Column<Guid>(type: "uuid", nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Subject = table.Column<Guid>(type: "uuid", nullable: false),
                    Label = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Rows = table.Column<int>(type: "integer", nullable: false),
                    Attachments = table.Column<int>(type: "integer", nullable: false),
                    Files = table.Column<string>(type: "text", nullable: false)
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
