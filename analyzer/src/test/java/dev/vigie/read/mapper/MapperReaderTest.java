package dev.vigie.read.mapper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.facts.MapperFacts;
import dev.vigie.facts.MapperFacts.MappedStatement;
import dev.vigie.facts.MapperFacts.Mapping;
import dev.vigie.facts.MapperFacts.Placeholder;
import dev.vigie.source.Span;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MapperReaderTest {
  @Test
  void resultMapsTellColumnsOfNestedPropertiesToo() {
    MapperFacts facts =
        read(
            """
            <!DOCTYPE mapper PUBLIC "-//mybatis.org//DTD Mapper 3.0//EN" "http://mybatis.org/dtd/mybatis-3-mapper.dtd">
            <mapper namespace="org.acme.UserMapper">
              <resultMap id="user" type="org.acme.User" extends="base">
                <constructor><idArg name="id" column="id"/></constructor>
                <result property="mail" column="e_mail" typeHandler="org.acme.Crypt" javaType="String"/>
                <association property="address" columnPrefix="addr_" javaType="Address">
                  <result property="street" column="street"/>
                </association>
                <collection property="orders" column="id" select="findOrders" ofType="Order"/>
              </resultMap>
            </mapper>
            """);

    assertThat(facts.problems()).isEmpty();
    assertThat(facts.namespace()).isEqualTo("org.acme.UserMapper");
    MapperFacts.ResultMap map = facts.resultMaps().get(0);
    assertThat(map.parent()).isEqualTo("base");
    assertThat(map.mappings())
        .extracting(Mapping::property)
        .containsExactly("id", "mail", "address.street", "orders");
    assertThat(map.mappings())
        .extracting(Mapping::column)
        .containsExactly("id", "e_mail", "addr_street", "id");
    assertThat(map.mappings().get(1).typeHandler()).isEqualTo("org.acme.Crypt");
    assertThat(Span.line(map.mappings().get(1).at())).isEqualTo(5);
  }

  @Test
  void statementsHaveIncludesAndAllBranches() {
    MappedStatement statement =
        only(
            """
            <sql id="cols">id, ${alias}.mail</sql>
            <select id="find" parameterType="map" resultMap="user">
              SELECT <include refid="cols"><property name="alias" value="u"/></include>
              FROM users u
              <where>
                <if test="mail != null">AND mail = #{mail}</if>
                <choose><when test="a">AND a &gt; #{a}</when><otherwise>AND b IS NULL</otherwise></choose>
                <foreach collection="ids" item="i" open="AND id IN (" close=")">#{i}</foreach>
              </where>
              ORDER BY ${order}
            </select>
            """);

    assertThat(statement.sql())
        .isEqualTo(
            "SELECT id, u.mail FROM users u WHERE AND mail = #{mail} AND a > #{a} AND b IS NULL"
                + " AND id IN (#{i}) ORDER BY ${order}");
    assertThat(statement.placeholders())
        .extracting(Placeholder::property)
        .containsExactly("mail", "a", "i", "order");
    assertThat(statement.placeholders())
        .extracting(Placeholder::column)
        .containsExactly("mail", "a", "id", null);
    assertThat(statement.placeholders())
        .extracting(Placeholder::literal)
        .containsExactly(false, false, false, true);
    assertThat(statement.resultMap()).isEqualTo("user");
  }

  @Test
  void placeholdersOfAnInsertHaveTheColumnAtTheirPosition() {
    MappedStatement statement =
        only(
            """
            <insert id="add">
              <selectKey keyProperty="id">SELECT 1</selectKey>
              INSERT INTO users
              <trim prefix="(" suffix=")"><if test="mail != null">e_mail,</if> `name`, born</trim>
              VALUES
              <trim prefix="(" suffix=")"><if test="mail != null">#{mail,jdbcType=VARCHAR,typeHandler=org.acme.Crypt},</if>
                upper(#{name}), #{born}</trim>
            </insert>
            """);

    assertThat(statement.kind()).isEqualTo(MappedStatement.Kind.INSERT);
    assertThat(statement.placeholders())
        .extracting(it -> it.property() + " " + it.column() + " " + it.typeHandler())
        .containsExactly("mail e_mail org.acme.Crypt", "name name null", "born born null");
  }

  @Test
  void placeholdersOfAnUpdateHaveTheColumnTheyAreAssignedTo() {
    MappedStatement statement =
        only(
            "<update id='u'>UPDATE users u <set>u.mail = #{mail}, phone=#{phone}</set> WHERE id = #{id}</update>");

    assertThat(statement.sql()).contains("SET u.mail");
    assertThat(statement.placeholders())
        .extracting(Placeholder::column)
        .containsExactly("mail", "phone", "id");
  }

  @Test
  void aPlaceholderStandsWhereItIsWritten() {
    String text =
        "<mapper namespace=\"a\">\n<select id=\"b\">\n  SELECT\n  #{mail} FROM x</select></mapper>";

    assertThat(read(text).statements().get(0).placeholders().get(0).at())
        .isEqualTo(Span.of(4, 3, 4, 9));
  }

  @Test
  void fragmentsThatAreMissingOrIncludeThemselvesAreNamed() {
    MapperFacts facts =
        read(
            """
            <mapper namespace="a">
              <sql id="x">1 <include refid="x"/></sql>
              <select id="s">SELECT <include refid="x"/><include refid="nowhere"/><include refid="other.y"/></select>
            </mapper>
            """);

    assertThat(facts.problems()).hasSize(2);
    assertThat(facts.statements().get(0).sql()).contains("/* include other.y */");
  }

  @Test
  void whatIsNoMapperHasNoStatements() {
    assertThat(read("").statements()).isEmpty();
    assertThat(read("<mapper").problems()).isNotEmpty();
  }

  private static MappedStatement only(String inner) {
    MapperFacts facts = read("<mapper namespace='org.acme.M'>\n" + inner + "</mapper>");
    assertThat(facts.problems()).isEmpty();
    assertThat(facts.statements()).hasSize(1);
    return facts.statements().get(0);
  }

  private static MapperFacts read(String text) {
    return new MapperReader().read(text.getBytes(StandardCharsets.UTF_8));
  }
}
